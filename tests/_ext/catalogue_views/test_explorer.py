"""Which cards fit what is wanted and protected: the rules, one by one; no book is built here."""

from __future__ import annotations

from catalogue.model import Face
from catalogue_views.exploration import Answer, Choice, Reason, explore


def quality(name: str) -> Face:
    return Face("quality", name, "qualities", f"quality-{name.lower()}")


def card(name: str, effects: str) -> Choice:
    """Return a card with ``effects`` such as ``+Latency -Cost``."""
    reasons = tuple(
        Reason(quality(effect[1:]), "helps" if effect[0] == "+" else "hurts", f"{name}{effect}")
        for effect in effects.split()
    )
    return Choice(Face("pattern", name, "cards", f"pattern-{name.lower()}"), "", "", reasons)


def ask(gain: str, protect: str, *cards: Choice) -> Answer:
    return explore(cards, map(quality, gain.split()), map(quality, protect.split()))


def names(answer: Answer) -> list[str]:
    return [match.card.name for match in answer.matches]


def test_without_a_wish_nothing_fits() -> None:
    assert ask("", "Cost", card("A", "+Latency"), card("B", "-Cost")) == Answer((), ())


def test_a_card_fits_if_it_helps_what_is_wanted() -> None:
    answer = ask("Latency", "", card("A", "+Latency -Cost"), card("B", "+Cost"), card("C", "-Latency"))
    (match,) = answer.matches
    assert (match.card.name, match.cautions, match.contrary) == ("A", (), ())
    assert [reason.note for reason in match.gains] == ["A+Latency"]
    assert [reason.note for reason in match.price] == ["A-Cost"]


def test_a_card_that_hurts_what_is_protected_is_left_out_and_named() -> None:
    answer = ask("Latency", "Cost Safety", card("A", "+Latency -Cost -Safety"), card("B", "-Cost"))
    assert names(answer) == []
    assert [(card.name, [q.name for q in hurt]) for card, hurt in answer.excluded] == [
        ("A", ["Cost", "Safety"])
    ]


def test_a_card_that_helps_and_hurts_what_is_protected_stays_with_a_caution() -> None:
    (match,) = ask("Latency", "Cost", card("A", "+Latency +Cost -Cost")).matches
    assert [q.name for q in match.cautions] == ["Cost"]
    assert [reason.note for reason in match.price] == ["A-Cost"]


def test_a_card_that_helps_and_hurts_what_is_wanted_stays_with_a_caution() -> None:
    (match,) = ask("Latency", "", card("A", "+Latency -Latency")).matches
    assert [q.name for q in match.cautions] == ["Latency"]


def test_double_edges_elsewhere_are_no_caution_but_a_price() -> None:
    (match,) = ask("Latency", "", card("A", "+Latency +Cost -Cost")).matches
    assert match.cautions == ()
    assert [reason.note for reason in match.price] == ["A-Cost"]


def test_a_quality_may_be_wanted_and_protected_at_once() -> None:
    cards = (card("A", "+Cost"), card("B", "-Cost +Latency"), card("C", "+Cost -Cost"))
    answer = ask("Cost Latency", "Cost", *cards)
    assert names(answer) == ["A", "C"]
    assert [face.name for face, _ in answer.excluded] == ["B"]


def test_those_that_help_more_come_first_then_fewer_doubts_then_lower_prices_then_names() -> None:
    cards = (
        card("A", "+Latency -Safety -Privacy"),
        card("B", "+Latency -Safety"),
        card("C", "+Latency -Safety"),
        card("D", "+Latency -Latency"),
        card("E", "+Latency -Cost"),
        card("F", "+Latency +Cost -Safety -Privacy"),
        card("G", "+Latency +Latency"),
    )
    assert names(ask("Latency Cost", "", *cards)) == ["F", "G", "B", "C", "A", "D", "E"]


def test_a_wanted_quality_that_is_hurt_is_named() -> None:
    (match,) = ask("Latency Cost", "", card("A", "+Latency -Cost")).matches
    assert [q.name for q in match.contrary] == ["Cost"]
