"""The views that help to choose between cards: their relations, a comparison, an explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue_views.card_texts import note_card_texts
from catalogue_views.compare import (
    CompareDirective,
    SetLevelsInViews,
    ShowComparisons,
    ShowComparisonsInHtml,
)
from catalogue_views.explorer import ExplorerDirective
from catalogue_views.nodes import explorer_form, relation_picture
from catalogue_views.relations import RelationsDirective
from catalogue_views.render_explorer import depart_explorer_form, visit_explorer_form
from catalogue_views.render_relations import visit_relation_picture

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from catalogue_views.directives import ViewDirective

VIEWS: dict[str, type[ViewDirective]] = {
    "pattern-compare": CompareDirective,
    "pattern-explorer": ExplorerDirective,
    "pattern-relations": RelationsDirective,
}
"""directive → its class"""


def setup_choosing(app: Sphinx) -> None:
    """Register the directives with their nodes and handlers."""
    app.add_node(explorer_form, html=(visit_explorer_form, depart_explorer_form))
    app.add_node(relation_picture, html=(visit_relation_picture, None))
    for name, directive in VIEWS.items():
        app.add_directive(name, directive)
    for transform in (ShowComparisonsInHtml, ShowComparisons, SetLevelsInViews):
        app.add_post_transform(transform)
    app.connect("doctree-read", note_card_texts)
