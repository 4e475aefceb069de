"""In what cards agree and differ, and what is wrong with a comparison; no book is built here."""

from __future__ import annotations

import pytest

from catalogue.model import Card, Catalogue, Effect, Mention, Quality, Sign
from catalogue_views.compare import Comparison
from catalogue_views.comparison import compare_effects, in_order

QUALITIES = ("Latency", "Cost", "Safety")


def card(name: str, *effects: tuple[str, Sign, str]) -> Card:
    return Card(
        kind="pattern",
        name=name,
        docname="page",
        line=1,
        anchor=name.lower(),
        aliases=(f"{name} alias",),
        intent="",
        effects=tuple(Effect(*effect, line=1) for effect in effects),
    )


def catalogue(*cards: Card) -> Catalogue:
    qualities = [
        Quality(
            kind="quality", name=name, docname="q", line=1, anchor=name, definition="", aliases=(f"{name}s",)
        )
        for name in QUALITIES
    ]
    return Catalogue([*qualities, *cards])


def standings(*cards: Card) -> dict[str, str]:
    return {row.quality.name: row.standing for row in compare_effects(catalogue(*cards), cards)}


def test_cards_differ_agree_or_only_some_say_something() -> None:
    one = card("A", ("Latency", "helps", ""), ("Cost", "hurts", ""), ("Safety", "helps", ""))
    other = card("B", ("Latencys", "hurts", ""), ("Cost", "hurts", ""))
    assert standings(one, other) == {"Latency": "opposed", "Cost": "in common", "Safety": "stated by some"}


def test_helping_and_hurting_differs_from_helping_alone() -> None:
    both = card("A", ("Cost", "helps", ""), ("Cost", "hurts", ""))
    assert standings(both, card("B", ("Cost", "helps", ""))) == {"Cost": "opposed"}
    assert standings(both, card("B", ("Cost", "hurts", ""), ("Cost", "helps", ""))) == {"Cost": "in common"}
    assert standings(both, card("B")) == {"Cost": "stated by some"}


def test_two_of_three_that_contradict_each_other_are_opposed() -> None:
    cards = (card("A", ("Cost", "helps", "")), card("B"), card("C", ("Cost", "hurts", "")))
    assert standings(*cards) == {"Cost": "opposed"}


def test_what_decides_comes_first_then_the_order_of_the_qualities() -> None:
    one = card("A", ("Safety", "helps", ""), ("Cost", "helps", ""), ("Latency", "helps", ""))
    other = card("B", ("Safety", "hurts", ""), ("Cost", "helps", ""), ("Latency", "helps", ""))
    assert list(standings(one, other)) == ["Safety", "Latency", "Cost"]


def test_statements_know_their_card_their_reason_and_their_place() -> None:
    one = card("A", ("Cost", "helps", "cheap"), ("Nonsense", "helps", "?"), ("Cost", "hurts", "dear"))
    (row,) = compare_effects(catalogue(one, card("B")), [one, card("B")])
    assert row.statements == ((("helps", "cheap", 0), ("hurts", "dear", 2)), ())


@pytest.mark.parametrize(
    ("lists", "order"),
    [
        ([[], ["A"]], ["A"]),
        ([["A", "C"], ["A", "B", "C"]], ["A", "B", "C"]),
        ([["A", "B"], ["C", "B"]], ["C", "A", "B"]),
    ],
)
def test_facets_of_several_cards_keep_their_order(lists: list[list[str]], order: list[str]) -> None:
    assert in_order(lists) == order


@pytest.mark.parametrize(
    ("names", "messages"),
    [
        ("A, B", []),
        ("A, Bb", ["{pattern-compare} names 'Bb', which is not in the catalogue; did you mean 'B'?"]),
        (
            "A, Xylophone",
            ["{pattern-compare} names 'Xylophone', which is not in the catalogue"],
        ),
        ("A, B, a", ["{pattern-compare} names 'A' twice; name each card once"]),
        ("A, A alias", ["{pattern-compare} names 'A' twice; name each card once"]),
        ("A", ["{pattern-compare} names 1 card in 'A'; name two to four"]),
        ("A, B, C, D, E", ["{pattern-compare} names 5 cards in 'A, B, C, D, E'; name two to four"]),
    ],
)
def test_what_cannot_be_compared_is_told(names: str, messages: list[str]) -> None:
    mentions = tuple(Mention(name, 7) for name in names.split(", "))
    view = Comparison(docname="page", line=7, names=mentions)
    problems = list(view.problems(catalogue(*map(card, "ABCDE"))))
    assert [problem.message for problem in problems] == messages
    assert {(problem.docname, problem.line) for problem in problems} <= {("page", 7)}
