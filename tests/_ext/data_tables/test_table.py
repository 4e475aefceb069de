"""The nodes of a data table."""

from __future__ import annotations

from docutils import nodes

from data_tables.nodes import SCOPE, data_cell, not_stated
from data_tables.reading import read_table
from data_tables.table import build_table, latex_columns

TABLE = read_table("system,energy [kWh]\nScribe,12\nFraudGuard,\n")


def test_the_tree_is_one_that_docutils_accepts() -> None:
    build_table(TABLE, row_header=True).validate()


def test_the_first_cell_of_each_row_heads_its_row() -> None:
    table = build_table(TABLE, row_header=True)
    scopes = [cell.get(SCOPE) for cell in table.findall(data_cell)]
    assert scopes == ["col", "col", "row", None, "row", None]
    assert [column.get("stub") for column in table.findall(nodes.colspec)] == [1, None]


def test_without_row_headers_only_columns_have_heads() -> None:
    table = build_table(TABLE, row_header=False)
    assert [cell.get(SCOPE) for cell in table.findall(data_cell)] == ["col", "col", None, None, None, None]


def test_an_empty_cell_says_so() -> None:
    assert [node.astext() for node in build_table(TABLE, row_header=True).findall(not_stated)] == ["–"]


def test_latex_sets_figures_to_the_right() -> None:
    assert latex_columns(TABLE) == "LR"


def test_only_long_texts_claim_room_for_themselves() -> None:
    table = build_table(read_table(f"a,b\nshort,{'long ' * 6}\n"), row_header=True)
    assert [cell["classes"] for cell in table.findall(data_cell)] == [[], [], [], ["text-cell"]]
