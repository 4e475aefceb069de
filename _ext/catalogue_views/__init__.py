"""Views: tables and lists that are computed from the cards and scenarios of the whole book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue_views.filling import (
    ShowViews,
    ShowViewsInHtml,
    list_pages_with_changed_views,
    report_view_problems,
)
from catalogue_views.nodes import view_box, view_placeholder
from catalogue_views.static_files import load_files, ship_files

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

    from catalogue_views.directives import ViewDirective

VIEWS: dict[str, type[ViewDirective]] = {}
"""directive → its class"""


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("quality_scenarios")  # its verdicts are shown; it brings the catalogue along
    for node in (view_box, view_placeholder):
        app.add_node(node)
    for name, directive in VIEWS.items():
        app.add_directive(name, directive)
    for transform in (ShowViewsInHtml, ShowViews):
        app.add_post_transform(transform)
    app.connect("builder-inited", ship_files)
    app.connect("html-page-context", load_files)
    app.connect("env-updated", report_view_problems)
    app.connect("env-updated", list_pages_with_changed_views)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
