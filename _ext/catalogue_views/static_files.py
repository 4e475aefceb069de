"""The style sheet and the scripts of the views: only pages that hold a view load them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import ship_folder
from catalogue_views.nodes import view_box

if TYPE_CHECKING:
    from typing import Any

    from docutils.nodes import document
    from sphinx.application import Sphinx

STYLE_SHEET = "catalogue_views.css"


def ship_files(app: Sphinx) -> None:
    ship_folder(app, Path(__file__).parent / "static")


def load_files(
    app: Sphinx, _page: str, _template: str, _context: dict[str, Any], doctree: document | None
) -> None:
    """Add to a page, while it is being written, the files that its views need; an e-book has no scripts."""
    views = list(doctree.findall(view_box)) if doctree is not None else []
    if views:
        app.add_css_file(STYLE_SHEET)
        for style_sheet in dict.fromkeys(name for view in views for name in view["styles"]):
            app.add_css_file(style_sheet)
    if app.builder.name != "epub":
        for script in dict.fromkeys(script for view in views for script in view["scripts"]):
            app.add_js_file(script, loading_method="defer")
