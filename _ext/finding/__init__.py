"""Finding one's way in the book: search by name and by word, previews of links, an index of terms.

``/`` or Ctrl-K opens the search on every page. A link to a card, a quality, a scenario or a term shows, while
the mouse or the keyboard's focus is on it, what it leads to. Nothing of that needs a service: a page loads a
small script, which loads the rest when it is first needed. Authors write nothing for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.sites import is_site
from bookkit.static_files import ship_compact
from finding.domain import FindingDomain
from finding.files import write_entries, write_text
from finding.index_page import add_templates, describe_index, link_from_sidebar

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STATIC = Path(__file__).parent / "static"


def add_scripts(app: Sphinx) -> None:
    if is_site(app):  # a reading device has a search of its own
        ship_compact(app, STATIC)
        app.add_css_file("finding.css")
        app.add_js_file("finding.js", loading_method="defer")


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("quality_scenarios")  # it knows how to read measures and brings the catalogue along
    app.add_domain(FindingDomain)
    app.connect("config-inited", add_templates)
    app.connect("builder-inited", add_scripts)
    app.connect("html-page-context", write_text)
    app.connect("html-page-context", describe_index)
    app.connect("html-page-context", link_from_sidebar, priority=600)  # Furo makes its side bar at 500
    app.connect("build-finished", write_entries)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
