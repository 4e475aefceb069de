"""Rows of a calculation: what can be read, what comes out, and what each mistake is told."""

from __future__ import annotations

import pytest

from what_if.sheet import SheetError, read_rows, shown


def test_results_follow_from_the_rows_above() -> None:
    rows = read_rows(["a: First [m] = 2", "", "b: Second = 3", "c: Both [m²] = (a + 1) * b / 2 - -a"])
    assert [(row.name, row.label, row.unit, row.value) for row in rows] == [
        ("a", "First", "m", 2.0),
        ("b", "Second", "", 3.0),
        ("c", "Both", "m²", 6.5),
    ]
    assert [row.formula for row in rows] == ["", "", "(a + 1) * b / 2 - -a"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("power 500", "cannot read 'power 500'; write 'name: Label [unit] = number or formula'"),
        ("a: Again = 1", "'a' stands in two rows; each needs a name of its own"),
        ("b: Result = hours * 2", "'hours' is no row above; did you mean 'hour'?"),
        ("b: Result = a ** 2", "'a ** 2' is not allowed in a formula; use + - * / and brackets"),
        ("b: Result = open(a)", "'open(a)' is not allowed in a formula; use + - * / and brackets"),
        ("b: Result = a +", "cannot read the formula 'a +'"),
        ("b: Result = a / (a - a)", "the formula 'a / (a - a)' has no finite value for the numbers given"),
    ],
)
def test_a_mistake_is_named_with_its_line(line: str, message: str) -> None:
    with pytest.raises(SheetError) as error:
        read_rows(["a: One = 1", "hour: Two = 2", line])
    assert str(error.value) == message
    assert error.value.index == 2


@pytest.mark.parametrize("lines", [["a: One = 1"], [], ["a: One = 1 + 1"]])
def test_something_to_change_and_something_that_changes(lines: list[str]) -> None:
    with pytest.raises(SheetError, match="needs at least one number to change and one formula"):
        read_rows(lines)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (1e6, "1,000,000"), (123456, "123,500"), (2370.0, "2,370"), (0.05, "0.05"), (1 / 3, "0.3333")],
)
def test_numbers_have_four_significant_digits(value: float, text: str) -> None:
    assert shown(value) == text
