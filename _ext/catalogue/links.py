"""Small pieces of doctree that every directive of the catalogue shares: links, lists of links, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from catalogue.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docutils.nodes import Node

    from catalogue.model import Entry, Face


def link(
    entry: Entry | Face, docname: str, *, text: str = "", part: str = "", title: str = ""
) -> pending_xref:
    """Return a link from the page ``docname`` to ``entry``, or to a ``part`` of it.

    The domain resolves it for every output.
    """
    name = nodes.inline("", text or entry.name, classes=["xref", "arch", f"arch-{entry.kind}"])
    details = {key: value for key, value in (("part", part), ("reftitle", title)) if value}
    return pending_xref(
        "",
        name,
        refdoc=docname,
        refdomain="arch",
        reftype=entry.kind,
        reftarget=entry.name,
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


def section_link(docname: str, anchor: str, title: str, *, source: str) -> pending_xref:
    """Return a link from the page ``source`` to a section of ``docname``; the domain resolves it."""
    return pending_xref(
        "",
        nodes.inline("", title),
        refdoc=source,
        refdomain="arch",
        reftype="section",
        reftarget=f"{docname}#{anchor}",
        refexplicit=True,
        refwarn=False,
    )


def join(groups: Iterable[Sequence[Node]], separator: str = ", ") -> list[Node]:
    """Return all nodes of ``groups`` with ``separator`` between two groups."""
    joined: list[Node] = []
    for group in groups:
        joined += [nodes.Text(separator), *group] if joined else group
    return joined


def comma_list(items: Iterable[Entry | Face | str], docname: str) -> list[Node]:
    """Return ``items`` as links, separated by commas; a name that is no entry stays plain text."""
    return join([nodes.Text(item) if isinstance(item, str) else link(item, docname)] for item in items)


def field(label: str, body: Sequence[nodes.Node]) -> nodes.field:
    """Return a field ``label: body`` with one line of text; the label is one of our own words."""
    name, text = nodes.field_name("", _(label), translatable=False), nodes.paragraph("", "", *body)
    return nodes.field("", name, nodes.field_body("", text))
