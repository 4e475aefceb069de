"""Cards: ``{pattern}``, ``{style}``, ``{tactic}`` and ``{anti-pattern}``.

::

    ::::{pattern} Observer
    :intent: Let any number of parts react to an event without the source knowing them.
    :also-known-as: Listener
    :source: gamma1994

    Motivation
    : …

    Costs
    : - {quality}`Latency`: notification time grows with the number of observers.
    ::::
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from pattern_cards.directives import (
    AntiPatternDirective,
    PatternDirective,
    StyleDirective,
    TacticDirective,
)
from pattern_cards.finishing import (
    SetFacetLevels,
    ShowEffectSigns,
    ShowRelatedCards,
    list_pages_with_changed_relations,
)
from pattern_cards.nodes import card_intent, facet_title, related_cards
from pattern_cards.pointers import ShowBrokenPointers, report_broken_pointers
from pattern_cards.render_latex import depart_card_intent, visit_card_intent

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def add_styles(app: Sphinx) -> None:
    add_style_sheet(app, Path(__file__).parent / "static" / "pattern_cards.css")


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("catalogue")
    app.add_config_value(
        "arch_groups",
        {},
        "env",
        types=frozenset({dict}),
        description="Kind of card → the groups that its cards may name; any, for a kind that is not listed",
    )
    app.add_node(card_intent, latex=(visit_card_intent, depart_card_intent))
    for node in (facet_title, related_cards):
        app.add_node(node)
    for directive in (PatternDirective, StyleDirective, TacticDirective, AntiPatternDirective):
        app.add_directive(directive.kind, directive)
        app.add_directive_to_domain("arch", directive.kind, directive)
    for transform in (ShowRelatedCards, ShowEffectSigns, SetFacetLevels, ShowBrokenPointers):
        app.add_post_transform(transform)
    app.connect("builder-inited", add_styles)
    app.connect("env-updated", list_pages_with_changed_relations)
    app.connect("env-updated", report_broken_pointers)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
