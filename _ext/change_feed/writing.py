"""Writes the feed together with its page: it holds what the page shows."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from docutils import nodes

from bookkit.publication import add_to_head, address_of, element, is_published
from change_feed.entries import Entry, heading_of, read_heading, sections

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ATOM = "http://www.w3.org/2005/Atom"
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def announce_feed(app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Point to the feed in the head of every page: feed readers look for it there."""
    feed = app.config.change_feed_page
    if is_published(app) and feed in app.env.found_docs:
        to = context["pathto"](f"{feed}.atom", 1)
        title = f"{app.config.project}: changes"
        add_to_head(
            context, [element("link", rel="alternate", type="application/atom+xml", href=to, title=title)]
        )


def write_feed(
    app: Sphinx, page: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Write the feed beside its page."""
    if doctree is not None and page == app.config.change_feed_page and is_published(app):
        feed = make_feed(app, address_of(app, page), doctree)
        ET.indent(feed)
        file = Path(app.outdir) / f"{page}.atom"
        file.parent.mkdir(parents=True, exist_ok=True)
        ET.register_namespace("", ATOM)
        ET.ElementTree(feed).write(file, encoding="utf-8", xml_declaration=True)


def make_feed(app: Sphinx, page: str, doctree: nodes.document) -> ET.Element:
    """Return the feed of the entries in ``doctree``, whose address is ``page``."""
    feed = ET.Element(f"{{{ATOM}}}feed")
    dated = [(entry, section) for section in sections(doctree) if (entry := _entry(section))]
    newest = max((entry.date for entry, _ in dated), default=None)
    _add(feed, "title", f"{app.config.project}: changes")
    _add(feed, "id", page)
    _add(feed, "link", rel="alternate", href=page)
    _add(feed, "link", rel="self", href=f"{app.config.html_baseurl}{app.config.change_feed_page}.atom")
    _add(feed, "updated", f"{newest or '1970-01-01'}T00:00:00Z")
    _add(_add(feed, "author"), "name", app.config.author)
    for entry, section in dated:
        item = _add(feed, "entry")
        _add(item, "title", entry.title)
        _add(item, "id", f"{page}#{entry.date}-{nodes.make_id(entry.title)}")
        _add(item, "link", rel="alternate", href=f"{page}#{section['ids'][0]}")
        _add(item, "updated", f"{entry.date}T00:00:00Z")
        html = "".join(app.builder.render_partial(node)["fragment"] for node in section[1:])  # type: ignore[attr-defined]
        _add(item, "content", html.strip(), type="html").set(XML_BASE, page)
    return feed


def _entry(section: nodes.section) -> Entry | None:
    with suppress(ValueError):  # its author has been told
        return read_heading(heading_of(section))
    return None


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child
