"""What a schema that was learned lets through, and what it stops."""

from __future__ import annotations

from random import Random

import pytest

from input_gate import NumberRule, WordRule, complaints, learn, median_shift

ROWS = [{"km": 1.0, "by": "foot"}, {"km": 3.0, "by": "bus"}, {"km": 5, "by": "foot"}]


def test_rows_that_were_learned_from_pass() -> None:
    schema = learn(ROWS)
    assert schema == {"km": NumberRule(1.0, 5), "by": WordRule(frozenset({"foot", "bus"}))}
    assert not any(complaints(row, schema) for row in ROWS)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"km": 5.1}, "km: 5.1 is not in 1 to 5"),
        ({"km": 0.9}, "km: 0.9 is not in 1 to 5"),
        ({"km": float("nan")}, "km: nan is not in 1 to 5"),
        ({"km": "3"}, "km: '3' is no number"),
        ({"km": True}, "km: True is no number"),
        ({"km": None}, "km: None is no number"),
        ({"by": "boat"}, "by: 'boat' has never been seen"),
        ({"by": 1}, "by: 1 has never been seen"),
    ],
)
def test_complaint_names_field_and_value(change: dict[str, object], complaint: str) -> None:
    assert complaints(ROWS[0] | change, learn(ROWS)) == [complaint]


def test_every_fault_of_a_row_is_named() -> None:
    assert complaints({"km": 99}, learn(ROWS)) == ["km: 99 is not in 1 to 5", "by: is missing"]


def test_slack_widens_numbers_and_not_words() -> None:
    schema = learn(ROWS, slack=0.25)
    assert schema["km"] == NumberRule(0.0, 6.0)
    assert complaints({"km": 6.0, "by": "boat"}, schema) == ["by: 'boat' has never been seen"]


def test_narrow_schema_refuses_more() -> None:
    rng = Random(1)
    rows = [{"x": rng.gauss(0, 1)} for _ in range(2000)]

    def refused(seen: int) -> int:
        schema = learn(rows[:seen])
        return sum(bool(complaints(row, schema)) for row in rows[1000:])

    assert refused(20) > 5 * refused(1000)


def test_median_shift_is_one_for_the_same_and_a_hundred_for_cents() -> None:
    euros = [1.0, 2.0, 3.0, 900.0]
    assert median_shift(euros, euros) == 1
    assert median_shift([100 * e for e in euros], euros) == 100
