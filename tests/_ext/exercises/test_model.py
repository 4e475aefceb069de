"""What an author may write in an answer, and which exercises have no solution."""

from __future__ import annotations

import pytest

from exercises.model import (
    AnswerError,
    Exercise,
    Tolerance,
    check_choice,
    check_form,
    number_in,
    read_tolerance,
    read_value,
    unsolved,
)


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [
        ("0", Tolerance(0, percent=False)),
        (" 0.25 ", Tolerance(0.25, percent=False)),
        ("1e-3", Tolerance(0.001, percent=False)),
        ("2.5%", Tolerance(2.5, percent=True)),
    ],
)
def test_tolerances_are_distances_or_shares(text: str, tolerance: Tolerance) -> None:
    assert read_tolerance(text) == tolerance


@pytest.mark.parametrize("text", ["", "about 1", "-1", "1 %%", "1 ms"])
def test_other_tolerances_are_named(text: str) -> None:
    with pytest.raises(AnswerError, match=f"the tolerance '{text}'; write a number such as 0.01"):
        read_tolerance(text)


def test_a_missing_tolerance_is_missed() -> None:
    with pytest.raises(AnswerError, match="has no tolerance"):
        read_tolerance(None)


@pytest.mark.parametrize("text", ["many", "nan", "inf", "1,5", ""])
def test_a_value_is_a_number(text: str) -> None:
    with pytest.raises(AnswerError, match=r"write a number such as 0\.25"):
        read_value(text)


@pytest.mark.parametrize(
    ("literal", "number"),
    [
        (3, 3.0),
        (0.1379, 0.1379),
        ("23,866", 23866.0),
        ("-1,234.5", -1234.5),
        ({"quantity": "p99", "value": 4.1, "unit": "ms"}, 4.1),
        (True, None),
        ("11 minutes", None),
        (float("nan"), None),
        (None, None),
        ({"quantity": "p99"}, None),
    ],
)
def test_numbers_are_found_in_what_was_glued(literal: object, number: float | None) -> None:
    assert number_in(literal) == number


@pytest.mark.parametrize(
    ("value", "glued", "options", "message"),
    [
        (None, None, False, "expects nothing"),
        ("1", "key", False, "has ':value:' and ':glued:'; keep one of them"),
        ("1", None, True, "has ':value:' and a list of options; keep one of them"),
        (None, "key", True, "has ':glued:' and a list of options; keep one of them"),
    ],
)
def test_an_answer_has_one_form(value: str | None, glued: str | None, options: bool, message: str) -> None:
    with pytest.raises(AnswerError, match=message):
        check_form(value=value, glued=glued, options=options)


@pytest.mark.parametrize(
    ("right", "reasons", "message"),
    [
        ([True], [True], "fewer than two options"),
        ([False, False], [True, True], "no right option; begin at least one with"),
        ([True, False], [True, False], "no reason for option 2"),
    ],
)
def test_a_choice_needs_options_and_reasons(right: list[bool], reasons: list[bool], message: str) -> None:
    with pytest.raises(AnswerError, match=message):
        check_choice(right, reasons)


def test_solutions_on_any_page_count() -> None:
    one, two = Exercise("one", "One", 3, 0), Exercise("two", "Two", 9, 0)
    assert list(unsolved({"b": [two], "a": [one]}, {})) == [("a", one), ("b", two)]
    assert list(unsolved({"b": [two], "a": [one]}, {"c": ["two"]})) == [("a", one)]
