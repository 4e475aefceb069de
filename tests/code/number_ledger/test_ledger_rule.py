"""What a published figure claims, and what a recomputed one makes of it."""

from __future__ import annotations

from math import inf

import pytest

from number_ledger import VERDICTS, Figure, Interval, agrees, claimed, derived_verdict, verdict
from number_ledger.figures import HOLDS, ROUNDED, UNDECIDED, WRONG, Recomputed, number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("266,610", Interval(266_605, 266_615)),
        ("126,000", Interval(125_500, 126_500)),
        ("700", Interval(650, 750)),
        ("9.90", Interval(9.895, 9.905)),
        ("≈4.6", Interval(4.5, 4.7)),
        ("13K", Interval(12_500, 13_500)),
        ("3.2M", Interval(3.15e6, 3.25e6)),
        ("7–8", Interval(6.5, 8.5)),
        ("<1", Interval(-inf, 1)),
    ],
)
def test_a_published_figure_allows_half_a_unit_of_its_last_digit(text: str, expected: Interval) -> None:
    assert claimed(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("published", "recomputed", "expected"),
    [
        ("784", 784, HOLDS),
        ("1", 1.066, ROUNDED),
        ("1.5", 1.5576, WRONG),
        ("≈12", 11.0, ROUNDED),
        ("≈12", 10.9, WRONG),
        (">1", 0.5, WRONG),
        ("39", Interval(35.8, 43.7), ROUNDED),
        ("39", Interval(39.6, 43.7), WRONG),
        ("16", {"a": 16.1, "b": 16.4}, ROUNDED),
        ("16", {"a": 16.1, "b": 16.6}, UNDECIDED),
        ("16", {"a": 15.1, "b": 16.6}, WRONG),
    ],
)
def test_the_verdict_follows_from_both(published: str, recomputed: Recomputed, expected: str) -> None:
    assert verdict(published, recomputed) == expected


def test_the_edge_of_rounding_agrees_whatever_the_last_bit_says() -> None:
    assert agrees("0.3", 0.1 + 0.15)
    assert agrees("0.3", 0.35)
    assert not agrees("0.3", 0.3501)


def test_an_entry_is_as_good_as_its_worst_figure() -> None:
    good, doubtful = Figure("a", "1", "", 1), Figure("b", "16", "", {"x": 10, "y": 16})
    bad = Figure("c", "2", "", 3)
    assert [derived_verdict(figures) for figures in ([good], [good, doubtful], [doubtful, bad])] == [
        HOLDS,
        UNDECIDED,
        WRONG,
    ]
    assert sorted({HOLDS, ROUNDED, UNDECIDED, WRONG}, key=VERDICTS.index) == VERDICTS


def test_a_figure_that_is_no_number_is_named() -> None:
    with pytest.raises(ValueError, match="'a lot'"):
        number("a lot")
