"""A CSV file as a table of text."""

from __future__ import annotations

import pytest

from data_tables.reading import (
    Choice,
    ShapeError,
    all_figures,
    choose_columns,
    group_thousands,
    parse_choices,
    read_table,
)

ENERGY = "# Source: the meter\n# Licence: none\nsystem,energy [kWh],note\nScribe,12.50,\nFraudGuard,7,busy\n"


def test_comments_at_the_top_are_not_rows() -> None:
    assert read_table(ENERGY).rows == (("Scribe", "12.50", ""), ("FraudGuard", "7", "busy"))


def test_units_leave_the_name_of_their_column() -> None:
    columns = read_table(ENERGY).columns
    assert [(column.name, column.unit) for column in columns] == [
        ("system", ""),
        ("energy", "kWh"),
        ("note", ""),
    ]
    assert [column.heading for column in columns] == ["system", "energy (kWh)", "note"]


def test_a_hash_below_the_header_is_data() -> None:
    assert read_table("name,number\n#1,2\n").rows == (("#1", "2"),)


def test_blank_lines_blanks_and_a_byte_order_mark_are_not_data() -> None:
    assert read_table("\ufeff# c\n a , b [s] \n\n 1 , 2 \n").rows == (("1", "2"),)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["12", "-3.5", "−4", "1e-3"], True),
        (["1,515", "942973–3201722"], True),
        (["≈ 5 %", "<1", "3×"], True),
        (["12", ""], True),
        (["", ""], False),
        (["12", "n/a"], False),
        (["2019-11-03"], False),
        (["v1.2"], False),
    ],
)
def test_figures_are_told_from_words(cells: list[str], expected: bool) -> None:
    assert all_figures(cells) is expected


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("# c\na,b\n1,2\n3\n", "line 4 has 1 cells, the header has 2", 4),
        ("a,b\n1,2,3\n", "line 2 has 3 cells, the header has 2", 2),
        ("# only a comment\n", "there is no header line", 1),
        ("", "there is no header line", 1),
        ('a,b\n1,"2\n', "line 2: unexpected end of data", 2),
    ],
)
def test_what_is_not_a_table_is_told_with_its_line(text: str, message: str, line: int) -> None:
    with pytest.raises(ShapeError, match=f"^{message}$") as error:
        read_table(text)
    assert error.value.line == line


def test_chosen_columns_come_in_their_order_under_their_new_names() -> None:
    chosen = choose_columns(read_table(ENERGY), [Choice("energy", "Energy used"), Choice("system", "")])
    assert [column.heading for column in chosen.columns] == ["Energy used (kWh)", "system"]
    assert chosen.rows == (("12.50", "Scribe"), ("7", "FraudGuard"))


def test_choices_may_run_over_lines_and_hold_commas_in_quotes() -> None:
    assert parse_choices('a,\n  "b, c" , d = e ,') == [Choice("a", ""), Choice("b, c", ""), Choice("d", "e")]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("626155", "626 155"),
        ("1234.56789", "1 234.56789"),
        ("999", "999"),
        ("942973–3201722", "942 973–3 201 722"),
        ("0.12345", "0.12345"),
    ],
)
def test_thousands_are_set_apart_and_decimals_are_not(cell: str, expected: str) -> None:
    assert group_thousands(cell) == expected.replace(" ", "\u202f")
