"""Contradictions between entries that one page alone does not show."""

from __future__ import annotations

from catalogue.checks import find_problems, refinement_cycles
from catalogue.model import Card, Catalogue, Relation


def card(
    name: str, *relations: tuple[str, str], docname: str = "cards", aliases: tuple[str, ...] = ()
) -> Card:
    return Card(
        kind="pattern",
        name=name,
        docname=docname,
        line=10,
        anchor=f"pattern-{name.lower()}",
        intent="…",
        aliases=aliases,
        relations=tuple(Relation(kind, target, 11) for kind, target in relations),  # type: ignore[arg-type]
    )


def messages(*cards: Card) -> list[str]:
    return [problem.message for problem in find_problems(Catalogue(cards))]


def test_a_sound_catalogue_has_no_problem() -> None:
    assert (
        messages(card("A", ("refines", "B"), ("used-with", "C")), card("B"), card("C", ("refines", "B")))
        == []
    )


def test_a_third_definition_names_the_first() -> None:
    first = card("A", docname="one")
    assert messages(first, card("A", docname="two"), card("a", docname="three")) == [
        "pattern 'A' is already defined in one, line 10",
        "pattern 'a' is already defined in one, line 10",
    ]


def test_an_alias_equal_to_the_own_name_is_harmless() -> None:
    assert messages(card("Observer", aliases=("observer",))) == []


def test_each_cycle_is_reported_once_wherever_it_is_entered() -> None:
    entrance = card("A", ("refines", "C"))
    cycle = [card("B", ("refines", "C")), card("C", ("refines", "D")), card("D", ("refines", "B"))]
    catalogue = Catalogue([entrance, *cycle])
    assert [p.message for p in refinement_cycles(catalogue)] == ["refinement cycle: C -> D -> B -> C"]


def test_two_ways_to_the_same_card_are_no_cycle() -> None:
    diamond = [
        card("A", ("refines", "B"), ("refines", "C")),
        card("B", ("refines", "D")),
        card("C", ("refines", "D")),
        card("D"),
    ]
    assert messages(*diamond) == []


def test_a_card_that_refines_itself_is_no_cycle_but_a_self_relation() -> None:
    assert messages(card("A", ("refines", "a"))) == ["pattern 'A' refines itself"]


def test_a_contradiction_is_reported_once_though_both_cards_state_both() -> None:
    assert messages(
        card("A", ("alternative-to", "B"), ("used-with", "B")),
        card("B", ("alternative-to", "A"), ("used-with", "A")),
    ) == ["pattern 'A' is both alternative-to and used-with 'B'; keep one of the two"]
