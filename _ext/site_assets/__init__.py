"""A light site: one small style sheet for all pages, and only the scripts that a page needs.

Sphinx links every style sheet of every extension from every page, and loads every script. Here the sheets
that all pages share become one file, without the rules of third-party sheets (``site_assets_reduced``) that
no page can use; a script that works on one kind of content (``site_assets_scripts``) is left out where a page
has none of it, and all others are deferred. In listings, what has no colour of its own is no element.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.sites import is_site
from bookkit.static_files import add_style_sheet
from site_assets.finishing import write_bundle
from site_assets.page_files import lighten_page

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STATIC = Path(__file__).parent / "static"
AFTER_ALL_OTHERS = 900
AFTER_THE_THEME = 600
"""Furo writes the colours of code when the build is finished (500)"""


def add_styles(app: Sphinx) -> None:
    if is_site(app):
        add_style_sheet(app, STATIC / "site_assets.css")


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_config_value(
        "site_assets_reduced",
        (),
        "html",
        types=frozenset({list, tuple}),
        description="style sheets, as patterns of file names, whose unused rules are not shipped",
    )
    app.add_config_value(
        "site_assets_scripts",
        {},
        "html",
        types=frozenset({dict}),
        description="script -> texts; the script is loaded on pages whose HTML contains one of them",
    )
    app.connect("builder-inited", add_styles)
    app.connect("html-page-context", lighten_page, priority=AFTER_ALL_OTHERS)
    app.connect("build-finished", write_bundle, priority=AFTER_THE_THEME)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
