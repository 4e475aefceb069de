"""The facets of a card, and the effects read from its bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx.addnodes import pending_xref

from catalogue.model import CARD_KINDS, Effect
from pattern_cards.effects import bullets, mark_effects, read_effect, write_sign
from pattern_cards.facets import facets_of, find_facet, missing_facet, unknown_facet

if TYPE_CHECKING:
    from catalogue.model import EntryKind


@pytest.mark.parametrize(
    ("kind", "facet"), [(kind, facet) for kind in CARD_KINDS for facet in facets_of(kind)]
)
def test_a_facet_is_found_in_any_case(kind: EntryKind, facet: str) -> None:
    assert find_facet(kind, facet.upper()) == facet


@pytest.mark.parametrize("term", ["", "Cost", "Benefits and costs"])
def test_what_is_no_facet_is_not_found(term: str) -> None:
    assert find_facet("pattern", term) is None


def test_a_card_that_warns_has_other_facets_than_one_that_advises() -> None:
    assert find_facet("anti-pattern", "Solution") is None
    assert find_facet("pattern", "Refactored solution") is None
    assert unknown_facet("anti-pattern", "Glue Code", "Fun") == (
        "anti-pattern 'Glue Code': unknown facet 'Fun' (an anti-pattern has Typical causes, General form,"
        " Costs, Known exceptions, Refactored solution, Benefits, Known uses)"
    )


def test_messages_speak_of_the_kind_of_card() -> None:
    assert missing_facet("style", "Layered", "Costs").startswith(
        "style 'Layered' has no Costs; every style costs"
    )
    assert unknown_facet("style", "Layered", "Cost").endswith("unknown facet 'Cost'; did you mean 'Costs'?")


def bullet(*inline: nodes.Node) -> nodes.list_item:
    paragraph = nodes.paragraph("", "", *inline)
    paragraph.line = 7
    return nodes.list_item("", paragraph)


def quality(name: str) -> pending_xref:
    return pending_xref("", nodes.inline("", name), refdomain="arch", reftype="quality", reftarget=name)


@pytest.mark.parametrize(
    ("rest", "note"),
    [
        (": it waits.", "it waits."),
        (" – it waits", "it waits"),
        (" it waits", "it waits"),
        (":", ""),
        ("", ""),
    ],
)
def test_the_rest_of_a_bullet_is_the_reason(rest: str, note: str) -> None:
    assert read_effect(bullet(quality("Latency"), nodes.Text(rest)), "hurts") == Effect(
        "Latency", "hurts", note, 7
    )


@pytest.mark.parametrize(
    "inline",
    [
        (),
        (nodes.Text("More memory."),),
        (nodes.Text("More "), quality("Latency")),
        (pending_xref("", refdomain="arch", reftype="pattern", reftarget="Observer"),),
    ],
)
def test_a_bullet_that_does_not_begin_with_a_quality_is_no_effect(inline: tuple[nodes.Node, ...]) -> None:
    assert read_effect(bullet(*inline), "hurts") is None


def test_only_bullets_of_the_first_level_count() -> None:
    inner = bullet(nodes.Text("inner"))
    outer = bullet(nodes.Text("outer"))
    outer += nodes.bullet_list("", inner)
    assert list(bullets([nodes.paragraph(), nodes.bullet_list("", outer)])) == [outer]


def signs(*effects: tuple[str, str]) -> list[str]:
    marked = [(bullet(quality(name)), Effect(name, sign, "…", 1)) for name, sign in effects]  # type: ignore[arg-type]
    mark_effects(marked)
    for item, _ in marked:
        write_sign(item)
    return [item.astext() for item, _ in marked]


def test_a_sign_is_a_mark_and_a_word() -> None:
    assert signs(("Latency", "helps"), ("Cost", "hurts")) == ["+ helps Latency", "− hurts Cost"]


def test_a_quality_under_both_facets_is_marked_as_both() -> None:
    assert signs(("Latency", "helps"), ("latency", "hurts"), ("Cost", "hurts")) == [
        "± both Latency",
        "± both latency",
        "− hurts Cost",
    ]
