"""Pieces of doctree that the views are made of: paragraphs, cells, rows and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from catalogue_views.nodes import view_cell, view_row, view_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docutils.nodes import Node


class Column(NamedTuple):
    """One column: what its head says and its share of the width."""

    label: str
    width: int


def paragraph(*content: Node | str, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Return ``content`` as a paragraph."""
    pieces = [piece if isinstance(piece, nodes.Node) else nodes.Text(piece) for piece in content]
    return nodes.paragraph("", "", *pieces, classes=list(classes))


def head(*content: Node | str) -> view_cell:
    """Return a cell that heads a column."""
    return view_cell("", "", paragraph(*content), scope="col", label="", gap=0)


def row_head(*content: Node) -> view_cell:
    """Return the cell that heads a row."""
    return view_cell("", "", *content, scope="row", label="", gap=0)


def cell(label: str, *content: Node | str) -> view_cell:
    """Return a cell below the head ``label``; without content, an empty one.

    Its content stands in no paragraph, which HTML does not need and thousands of cells would have to carry.
    """
    shown = [piece if isinstance(piece, nodes.Node) else nodes.Text(piece) for piece in content]
    return view_cell("", "", *shown, scope="", label=label, gap=0, classes=[] if content else ["arch-empty"])


def row(cells: Iterable[view_cell], tokens: Mapping[str, Sequence[str]] | None = None) -> view_row:
    """Return a row; ``tokens`` are what the filter compares."""
    return view_row("", *cells, tokens=dict(tokens or {}))


def table(
    caption: Sequence[Node], heads: Sequence[view_cell], rows: Iterable[view_row], *, widths: Sequence[int]
) -> view_table:
    """Return a table with a caption; ``widths`` are the shares of its columns."""
    columns = [nodes.colspec(colwidth=width) for width in widths]
    body = [nodes.thead("", row(heads)), nodes.tbody("", *rows)]
    group = nodes.tgroup("", *columns, *body, cols=len(columns))
    return view_table("", nodes.title("", "", *caption), group, classes=["colwidths-given"])


def definition(term: Sequence[Node], *paragraphs: nodes.paragraph) -> nodes.definition_list_item:
    """Return one entry of a list for outputs without wide tables."""
    return nodes.definition_list_item("", nodes.term("", "", *term), nodes.definition("", *paragraphs))
