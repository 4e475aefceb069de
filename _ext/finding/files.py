"""Writes what the scripts load on first need: the entries of the book, and the text of each page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookkit.listed import listed_digest
from bookkit.made import is_made, note_made
from bookkit.sites import is_site, write_if_changed
from finding.entries import cards, others
from finding.model import Page, as_json, as_script
from finding.texts import sections_of

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

FOLDER = "_finding"
"""where the files stand; not among Sphinx's static files, whose addresses end in a checksum"""


def write_entries(app: Sphinx, exception: Exception | None) -> None:
    """Write the scripts with all entries: those that links are previewed from, and the others."""
    if exception is not None or not is_site(app):
        return
    files = {name: Path(app.outdir) / FOLDER / f"{name}.js" for name in ("cards", "others")}
    facts = listed_digest(app.env)
    if is_made(app, "finding", files.values(), facts):
        return
    uri = app.builder.get_target_uri
    pages = [Page(page, uri(page), title.astext()) for page, title in app.env.titles.items()]
    write_if_changed(files["cards"], as_script("cards", cards(app.env), pages))
    write_if_changed(files["others"], as_script("others", others(app.env), pages))
    note_made(app, "finding", facts)


def write_text(
    app: Sphinx, page: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Write the text of ``page``, whenever the page itself is written."""
    if doctree is not None and is_site(app):
        data = as_json([page, sections_of(doctree)])
        write_if_changed(Path(app.outdir) / FOLDER / "text" / f"{page}.js", f"finding.keepText({data});\n")
