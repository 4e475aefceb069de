"""Views: tables and lists that are computed from the cards and scenarios of the whole book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue_views.card_texts import note_card_texts
from catalogue_views.compare import CompareDirective, SetLevelsInViews, ShowComparisons, ShowComparisonsInHtml
from catalogue_views.explorer import ExplorerDirective
from catalogue_views.filling import (
    ChangedViews,
    ShowViews,
    ShowViewsInEbooks,
    ShowViewsInHtml,
    report_view_problems,
)
from catalogue_views.filters import LeaveOutForms
from catalogue_views.nodes import (
    explorer_form,
    filter_form,
    relation_picture,
    scroll_region,
    view_box,
    view_cell,
    view_placeholder,
    view_row,
    view_table,
)
from catalogue_views.pattern_catalogue import PatternCatalogueDirective
from catalogue_views.quality_matrix import QualityMatrixDirective
from catalogue_views.relations import RelationsDirective
from catalogue_views.render_explorer import depart_explorer_form, visit_explorer_form
from catalogue_views.render_html import (
    depart_filter_form,
    depart_scroll_region,
    depart_view_cell,
    depart_view_row,
    depart_view_table,
    visit_filter_form,
    visit_scroll_region,
    visit_view_cell,
    visit_view_row,
    visit_view_table,
)
from catalogue_views.render_relations import visit_relation_picture
from catalogue_views.scenario_catalogue import ScenarioCatalogueDirective
from catalogue_views.static_files import load_files, ship_files
from catalogue_views.utility_tree import UtilityTreeDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

    from catalogue_views.directives import ViewDirective

VIEWS: dict[str, type[ViewDirective]] = {
    "pattern-catalogue": PatternCatalogueDirective,
    "pattern-compare": CompareDirective,
    "pattern-explorer": ExplorerDirective,
    "pattern-relations": RelationsDirective,
    "quality-matrix": QualityMatrixDirective,
    "scenario-catalogue": ScenarioCatalogueDirective,
    "utility-tree": UtilityTreeDirective,
}
"""directive → its class"""

TRANSFORMS = (
    ShowViewsInEbooks,
    ShowViewsInHtml,
    ShowViews,
    ShowComparisonsInHtml,
    ShowComparisons,
    SetLevelsInViews,
    LeaveOutForms,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("quality_scenarios")  # its verdicts are shown; it brings the catalogue along
    for node in (view_box, view_placeholder):
        app.add_node(node)
    app.add_node(view_table, html=(visit_view_table, depart_view_table))
    app.add_node(view_row, html=(visit_view_row, depart_view_row))
    app.add_node(view_cell, html=(visit_view_cell, depart_view_cell))
    app.add_node(scroll_region, html=(visit_scroll_region, depart_scroll_region))
    app.add_node(filter_form, html=(visit_filter_form, depart_filter_form))
    app.add_node(explorer_form, html=(visit_explorer_form, depart_explorer_form))
    app.add_node(relation_picture, html=(visit_relation_picture, None))
    for name, directive in VIEWS.items():
        app.add_directive(name, directive)
    for transform in TRANSFORMS:
        app.add_post_transform(transform)
    app.connect("doctree-read", note_card_texts)
    app.connect("builder-inited", ship_files)
    app.connect("html-page-context", load_files)
    app.connect("env-updated", report_view_problems, priority=600)
    changed = ChangedViews()
    app.connect("env-purge-doc", changed.note_page)
    app.connect("env-updated", changed.list_pages, priority=600)  # citations are known by then
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
