"""The kernel of the catalogue: the domain ``arch`` with its roles, look-ups and checks.

The roles name an entry by its name or an alias, in any case, with or without a text of their own::

    {quality}`Latency`, {pattern}`Observer`, {pattern}`observers <Observer>`, {scenario}`Fast answer`
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from catalogue.domain import ArchDomain
from catalogue.freshness import keep_quiet, list_pages_with_moved_targets, report_problems
from catalogue.indices import add_templates, choose_template
from catalogue.nodes import row_header
from catalogue.raw_markup import ShowRawMarkup
from catalogue.render_html import depart_row_header, visit_row_header
from catalogue.roles import EntryRole
from catalogue.words import LOCALES, MESSAGES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def add_styles(app: Sphinx) -> None:
    add_style_sheet(app, Path(__file__).parent / "static" / "catalogue.css")


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_message_catalog(MESSAGES, str(LOCALES))
    app.add_domain(ArchDomain)
    for kind in ArchDomain.object_types:
        app.add_role(kind, EntryRole())
    app.add_node(row_header, html=(visit_row_header, depart_row_header))
    app.add_transform(ShowRawMarkup)
    app.connect("config-inited", add_templates)
    app.connect("html-page-context", choose_template)
    app.connect("builder-inited", add_styles)
    app.connect("env-updated", report_problems, priority=400)  # before the views look at the catalogue
    app.connect("env-updated", list_pages_with_moved_targets)
    app.connect("warn-missing-reference", keep_quiet)
    return {"version": "1.0", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
