"""Pieces of doctree that the views are made of: links, cells, rows and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref

from catalogue_views.nodes import view_cell, view_row, view_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docutils.nodes import Node

    from catalogue_views.views import Face


class Column(NamedTuple):
    """One column: what its head says and its share of the width."""

    label: str
    width: int


def link(face: Face, docname: str, *, text: str = "", part: str = "", title: str = "") -> pending_xref:
    """Return a link from the page ``docname`` to the entry ``face``, or to a ``part`` of it."""
    name = nodes.inline("", text or face.name, classes=["xref", "arch", f"arch-{face.kind}"])
    details = {key: value for key, value in (("part", part), ("reftitle", title)) if value}
    return pending_xref(
        "",
        name,
        refdoc=docname,
        refdomain="arch",
        reftype=face.kind,
        reftarget=face.name,
        refexplicit=bool(text),
        refwarn=False,
        **details,
    )


def page_link(docname: str, *, source: str) -> pending_xref:
    """Return a link from the page ``source`` to the page ``docname``, which its title names."""
    return pending_xref(
        "",
        nodes.inline(),
        refdoc=source,
        refdomain="std",
        reftype="doc",
        reftarget=f"/{docname}",
        refexplicit=False,
        refwarn=True,
    )


def links(faces: Iterable[Face], docname: str) -> list[Node]:
    """Return links to ``faces``, separated by commas."""
    return join([link(face, docname)] for face in faces)


def join(groups: Iterable[Sequence[Node]], separator: str = ", ") -> list[Node]:
    """Return all nodes of ``groups`` with ``separator`` between two groups."""
    joined: list[Node] = []
    for group in groups:
        joined += [nodes.Text(separator), *group] if joined else group
    return joined


def paragraph(*content: Node | str, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Return ``content`` as a paragraph."""
    pieces = [piece if isinstance(piece, nodes.Node) else nodes.Text(piece) for piece in content]
    return nodes.paragraph("", "", *pieces, classes=list(classes))


def head(*content: Node | str) -> view_cell:
    """Return a cell that heads a column."""
    return view_cell("", paragraph(*content), scope="col", label="", gap=0)


def row_head(*content: Node) -> view_cell:
    """Return the cell that heads a row."""
    return view_cell("", *content, scope="row", label="", gap=0)


def cell(label: str, *content: Node | str) -> view_cell:
    """Return a cell below the head ``label``; without content, an empty one."""
    shown = [paragraph(*content)] if content else []
    return view_cell("", *shown, scope="", label=label, gap=0, classes=[] if content else ["arch-empty"])


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
