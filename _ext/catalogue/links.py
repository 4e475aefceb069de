"""Small pieces of doctree that every directive of the catalogue shares: links, lists of links, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from catalogue.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalogue.model import Entry


def link(entry: Entry, docname: str) -> pending_xref:
    """Return a link to ``entry`` for the page ``docname``; the domain resolves it for every output."""
    text = nodes.inline("", entry.name, classes=["xref", "arch", f"arch-{entry.kind}"])
    return pending_xref(
        "",
        text,
        refdoc=docname,
        refdomain="arch",
        reftype=entry.kind,
        reftarget=entry.name,
        refexplicit=False,
        refwarn=False,
    )


def comma_list(items: Iterable[Entry | str], docname: str) -> list[nodes.Node]:
    """Return ``items`` as links, separated by commas; a name that is no entry stays plain text."""
    pieces: list[nodes.Node] = []
    for item in items:
        if pieces:
            pieces.append(nodes.Text(", "))
        pieces.append(nodes.Text(item) if isinstance(item, str) else link(item, docname))
    return pieces


def field(label: str, body: Sequence[nodes.Node]) -> nodes.field:
    """Return a field ``label: body`` with one line of text; the label is one of our own words."""
    name, text = nodes.field_name("", _(label), translatable=False), nodes.paragraph("", "", *body)
    return nodes.field("", name, nodes.field_body("", text))
