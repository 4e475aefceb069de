"""Builds the docutils table that shows a :class:`~data_tables.reading.Table`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from data_tables.nodes import SCOPE, data_cell, not_stated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data_tables.reading import Column, Table

LONG_TEXT = 24
"""Characters; a longer text keeps room for itself where the screen is narrow."""


def build_table(table: Table, *, row_header: bool) -> nodes.table:
    """Return ``table`` as nodes; with ``row_header`` the first cell of each row heads its row."""
    group = nodes.tgroup(cols=len(table.columns))
    widths = [nodes.colspec(colwidth=_width(table, index)) for index in range(len(table.columns))]
    if row_header:
        widths[0]["stub"] = 1  # only here: LaTeX looks whether the attribute is there, not what it says
    group += widths
    heading_cells = [_cell(column.heading, column, scope="col") for column in table.columns]
    group += nodes.thead("", nodes.row("", *heading_cells))
    group += nodes.tbody("", *(_body_row(row, table.columns, row_header=row_header) for row in table.rows))
    return nodes.table("", group, classes=["colwidths-auto"])


def latex_columns(table: Table) -> str:
    """Return the column specification for LaTeX: figures to the right, words to the left."""
    return "".join("R" if column.is_numeric else "L" for column in table.columns)


def _width(table: Table, index: int) -> int:
    return max([len(table.columns[index].heading), *(len(row[index]) for row in table.rows)])


def _body_row(row: Sequence[str], columns: Sequence[Column], *, row_header: bool) -> nodes.row:
    scopes = ["row" if row_header else ""] + [""] * (len(columns) - 1)
    cells = [
        _cell(cell, column, scope=scope) for cell, column, scope in zip(row, columns, scopes, strict=True)
    ]
    return nodes.row("", *cells)


def _cell(text: str, column: Column, *, scope: str) -> data_cell:
    cell = data_cell("", nodes.paragraph("", "", nodes.Text(text) if text else not_stated("", "–")))
    if scope:
        cell[SCOPE] = scope
    if column.is_numeric:
        cell["classes"].append("figure-cell")
    elif len(text) > LONG_TEXT:
        cell["classes"].append("text-cell")
    return cell
