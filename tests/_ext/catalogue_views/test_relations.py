"""The graph of relations as data, as a drawing and as SVG text; no book is built here."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from defusedxml import ElementTree

from catalogue.model import RELATIONS, Card, Catalogue, Relation
from catalogue_views.relation_graph import Graph, Selection, build_graph, listed, relations_in
from catalogue_views.relation_layout import LONGEST_LINE, lay_out
from catalogue_views.relation_svg import DASHES, describe, draw, legend


def card(name: str, *relations: tuple[str, str], group: str = "", kind: str = "pattern") -> Card:
    stated = tuple(Relation(relation, target, 1) for relation, target in relations)  # type: ignore[arg-type]
    return Card(
        kind=kind,  # type: ignore[arg-type]
        name=name,
        docname="page",
        line=1,
        anchor=f"{kind}-{name.lower()}",
        aliases=(f"{name} alias",),
        intent=f"Do {name}.",
        group=group,
        relations=stated,
    )


def graph(*cards: Card, chosen: str = "", relations: tuple[str, ...] = (), around: bool = False) -> Graph:
    names = frozenset(chosen.split(", ")) if chosen else frozenset(c.name for c in cards)
    return build_graph(Catalogue(cards), Selection(names, relations, around))


def named_links(graph: Graph) -> list[tuple[str, str, str]]:
    return [
        (graph.members[link.source].face.name, link.relation, graph.members[link.target].face.name)
        for link in graph.links
    ]


def facts(graph: Graph) -> dict[str, dict[str, list[str]]]:
    """Return card → label → related cards, as the list tells them."""
    return {
        member.face.name: {label: [face.name for face in faces] for label, faces in lines}
        for _, members in listed(graph)
        for member, lines in members
    }


def test_a_relation_stated_at_both_ends_is_one_link() -> None:
    shown = graph(card("A", ("used-with", "B")), card("B", ("used-with", "A")))
    assert named_links(shown) == [("A", "used-with", "B")]


def test_a_directed_relation_keeps_its_direction() -> None:
    shown = graph(card("A"), card("B", ("refines", "A")))
    assert named_links(shown) == [("B", "refines", "A")]
    assert facts(shown) == {"A": {"Refined by": ["B"]}, "B": {"Refines": ["A"]}}


def test_names_that_are_aliases_unknown_or_the_card_itself() -> None:
    shown = graph(card("A", ("used-with", "b ALIAS"), ("used-with", "Nobody"), ("refines", "A")), card("B"))
    assert named_links(shown) == [("A", "used-with", "B")]


def test_cards_without_a_relation_are_alone_unless_only_some_relations_are_asked_for() -> None:
    cards = (card("A", ("used-with", "B")), card("B"), card("C"))
    assert [face.name for face in graph(*cards).alone] == ["C"]
    assert graph(*cards, relations=("refines",)) == Graph((), (), ())


def test_chosen_cards_bring_their_neighbours_but_not_the_neighbours_relations() -> None:
    cards = (card("A", ("used-with", "B")), card("B", ("used-with", "C")), card("C", ("refines", "A")))
    shown = graph(*cards, chosen="A")
    assert named_links(shown) == [("A", "used-with", "B"), ("C", "refines", "A")]
    assert [(m.face.name, m.is_chosen) for m in shown.members] == [("A", True), ("B", False), ("C", False)]
    assert facts(shown) == {"A": {"Refined by": ["C"], "Used with": ["B"]}}


def test_around_a_card_the_neighbours_relations_are_shown_and_told_once() -> None:
    cards = (card("A", ("used-with", "B, C")), card("B", ("used-with", "C")), card("C", ("refines", "A")))
    cards = (card("A", ("used-with", "B")), *cards[1:], card("D", ("used-with", "C")))
    shown = graph(*cards, chosen="A", around=True)
    assert ("B", "used-with", "C") in named_links(shown)
    assert "D" not in [member.face.name for member in shown.members]
    assert facts(shown) == {
        "A": {"Refined by": ["C"], "Used with": ["B"]},
        "B": {"Used with": ["C"]},
        "C": {"Used with": ["B"]},
    }


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_of_the_model_can_be_drawn_and_listed(relation: str) -> None:
    shown = graph(card("A", (relation, "B")), card("B"))
    assert relations_in(shown) == [relation]
    forward, backward = RELATIONS[relation]  # type: ignore[index]
    assert facts(shown) == {"A": {forward: ["B"]}, "B": {backward: ["A"]}}
    assert f'class="arch-line-{relation}"' in draw(shown, ["#a", "#b"])


def test_kinds_of_line_differ_without_colour() -> None:
    assert len(set(DASHES[: len(RELATIONS)])) == len(RELATIONS)


def crowd(number: int) -> Graph:
    """Return a graph of many cards with names of many lengths."""
    rng = random.Random(number)
    names = [f"Card {n} {'with a very long name indeed ' * (n % 3 == 0)}".strip() for n in range(number)]
    return graph(
        *(
            card(
                name,
                *((rng.choice(list(RELATIONS)), other) for other in rng.sample(names, 2)),
                group=str(n % 7),
            )
            for n, name in enumerate(names)
        )
    )


@pytest.mark.parametrize("number", [2, 9, 40, 80])
def test_names_never_cover_one_another(number: int) -> None:
    layout = lay_out(crowd(number))
    for side in (0, 1):
        spots = sorted((spot for spot in layout.spots if spot.side == side), key=lambda spot: spot.y)
        assert len({spot.x for spot in spots}) == 1
        for upper, lower in pairwise(spots):
            assert lower.y - upper.y >= 7 * (len(upper.lines) + len(lower.lines)) + 8
        assert all(0 < spot.y < layout.height for spot in spots)
    assert all(len(line) <= LONGEST_LINE for spot in layout.spots for line in spot.lines)


def test_chosen_cards_stand_on_the_left_and_the_others_on_the_right() -> None:
    shown = graph(card("A", ("used-with", "B")), card("B"), card("C", ("refines", "A")), chosen="A")
    assert [spot.side for spot in lay_out(shown).spots] == [0, 1, 1]


def test_cards_that_belong_together_stand_close_together() -> None:
    """Without moving anything, ten lines between two families in opposite order would be long."""
    left = [card(f"L{n}", ("used-with", f"R{9 - n}"), group="left") for n in range(10)]
    right = [card(f"R{n}", group="right") for n in range(10)]
    shown = graph(*left, *right)
    spots = lay_out(shown).spots
    assert all(abs(spots[link.source].y - spots[link.target].y) < 1 for link in shown.links)


def test_the_same_graph_has_the_same_drawing() -> None:
    assert lay_out(crowd(40)) == lay_out(crowd(40))


def test_the_picture_is_well_formed_whatever_authors_write() -> None:
    shown = graph(card('<b>&"A"', ("used-with", "B")), card("B", group="</text><script>"))
    svg = ElementTree.fromstring(draw(shown, ["page.html#a&b", '"><script>'], link_attribute="xlink:href"))
    names = ["".join(text.itertext()) for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert '<b>&"A"' in names
    assert svg.find(".//{http://www.w3.org/2000/svg}script") is None
    links = list(svg.iter("{http://www.w3.org/2000/svg}a"))
    assert [link.get("{http://www.w3.org/1999/xlink}href") for link in links] == [
        "page.html#a&b",
        '"><script>',
    ]
    assert [link[0].text for link in links] == ['<b>&"A" (pattern): Do <b>&"A".', "B (pattern): Do B."]


def test_the_description_says_what_can_be_seen() -> None:
    shown = graph(card("A", ("used-with", "B"), ("refines", "C")), card("B"), card("C"), chosen="A")
    assert describe(shown) == (
        "On the left 1 card, on the right 2 cards related to them; 2 lines: 1 refines, 1 used with."
        " The list below the picture tells the same."
    )


def test_the_legend_holds_what_the_picture_shows() -> None:
    shown = graph(card("A", ("used-with", "B")), card("B", kind="tactic"))
    assert [meaning for _, meaning in legend(shown)] == ["used with", "pattern", "tactic"]
