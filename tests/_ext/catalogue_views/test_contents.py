"""What views collect from the catalogue: pure functions on records."""

from __future__ import annotations

from typing import Any

from catalogue.model import Card, Catalogue, Effect, Mention, Quality
from catalogue_views.filters import Choice, Field, choices, form, token, tokens
from catalogue_views.pattern_catalogue import PatternCatalogue, affected
from catalogue_views.quality_matrix import Cell, counted, matrix, stated_effects
from catalogue_views.selection import chosen, groups
from catalogue_views.views import fingerprint


def quality(name: str, **fields: Any) -> Quality:
    return Quality(kind="quality", name=name, docname="q", line=1, anchor=name, definition="…", **fields)


def card(name: str, *effects: tuple[str, str, str], **fields: Any) -> Card:
    stated = tuple(Effect(quality, sign, note, 1) for quality, sign, note in effects)  # type: ignore[arg-type]
    fields = {"kind": "pattern", "docname": "c", "line": 1, "anchor": name, "intent": "…", **fields}
    return Card(name=name, effects=stated, **fields)


LATENCY, COST, PRIVACY = quality("Latency", aliases=("Delay",)), quality("Cost"), quality("Privacy")
BREAKER = card("Breaker", ("Cost", "hurts", "a counter"), ("Delay", "helps", "no waiting"), group="calls")
CACHE = card(
    "Cache",
    ("Latency", "helps", "hits"),
    ("Latency", "hurts", "misses"),
    ("Latncy", "helps", ""),
    group="data",
)
SILENT = card("Silent", kind="style")
BOOK = Catalogue([LATENCY, COST, PRIVACY, CACHE, BREAKER, SILENT])


def test_a_matrix_has_the_qualities_with_effects_in_the_order_of_the_book() -> None:
    shown = matrix(BOOK, BOOK.cards, [])
    assert [face.name for face in shown.qualities] == ["Latency", "Cost"]
    assert [(row.card.name, row.cells) for row in shown.rows] == [
        ("Breaker", (Cell("helps", "no waiting"), Cell("hurts", "a counter"))),
        ("Cache", (Cell("both", "hits / misses"), None)),
    ]


def test_a_matrix_of_chosen_qualities_keeps_their_order_and_drops_cards_without_effect() -> None:
    shown = matrix(BOOK, BOOK.cards, [PRIVACY, COST])
    assert [face.name for face in shown.qualities] == ["Cost", "Privacy"]
    assert [row.card.name for row in shown.rows] == ["Breaker"]
    assert {sign: [face.name for face in cards] for sign, cards in shown.column(0).items()} == {
        "hurts": ["Breaker"]
    }
    assert shown.column(1) == {}


def test_effects_of_one_sign_on_one_quality_join_their_reasons() -> None:
    twice = card("Twice", ("Cost", "hurts", "memory"), ("cost", "hurts", "power"))
    assert stated_effects(BOOK, twice) == {"Cost": Cell("hurts", "memory / power")}


def test_counts_name_only_what_was_found() -> None:
    assert counted({"both": 1, "helps": 2}, ("helps", "hurts", "both")) == "helps 2, both 1"
    assert counted({}, ("helps", "hurts", "both")) == ""


def test_a_quality_that_is_not_defined_is_affected_by_its_name() -> None:
    helped = affected(BOOK, CACHE, "helps")
    assert [(one.name, one.face is None, one.both) for one in helped] == [
        ("Latency", False, True),
        ("Latncy", True, False),
    ]
    assert [one.name for one in affected(BOOK, CACHE, "hurts")] == ["Latency"]


def test_what_does_not_exist_restricts_nothing() -> None:
    assert chosen([Mention("Dta", 1)], ["data", "calls"]) == {"data", "calls", ""}
    assert chosen([Mention("Dta", 1), Mention("DATA", 1)], ["data", "calls"]) == {"data"}
    assert chosen([], ["data"]) == {"data", ""}


def view(**options: tuple[Mention, ...]) -> PatternCatalogue:
    return PatternCatalogue(docname="page", line=3, **options)


def test_a_view_shows_the_cards_of_its_kinds_and_groups() -> None:
    tactical = card("Tactical", quality="Cost", group="calls")
    book = Catalogue([*BOOK.entries, tactical])
    assert [c.name for c in view(kinds=(Mention("tactic", 1),)).cards(book)] == ["Tactical"]
    assert [c.name for c in view(groups=(Mention("Calls", 1),)).cards(book)] == ["Breaker", "Tactical"]
    assert [c.name for c in view().cards(book)] == ["Breaker", "Cache", "Silent", "Tactical"]
    assert groups(book.cards) == ["calls", "data"]


def test_a_view_reports_what_does_not_exist_where_it_was_asked_for() -> None:
    problems = view(kinds=(Mention("patern", 4),), groups=(Mention("calls", 5), Mention("dta", 5))).problems(
        BOOK
    )
    assert [(p.docname, p.line, p.message.partition(": ")[2]) for p in problems] == [
        ("page", 4, "there is no kind 'patern'; did you mean 'pattern'?"),
        ("page", 5, "there is no group 'dta'; did you mean 'data'?"),
    ]


def test_without_a_near_miss_the_message_lists_what_there_is() -> None:
    def message(*allowed: str) -> str:
        return next(view().unknown("group", [Mention("xyz", 1)], allowed)).message

    assert message("b", "a") == "{pattern-catalogue}: there is no group 'xyz' (choose from b, a)"
    assert message() == "{pattern-catalogue}: there is no group 'xyz'"


def test_tokens_are_single_words_in_order() -> None:
    assert token("Publish–Subscribe  now") == "publish-subscribe-now"
    assert tokens(["data management", "", "Cost", "cost"]) == ["cost", "data-management"]
    assert choices(["Cost", "", "Resource use", "COST"]) == (
        Choice("cost", "COST"),
        Choice("resource-use", "Resource use"),
    )


def test_a_form_offers_only_what_narrows_the_rows_down() -> None:
    one, two = choices(["a"]), choices(["a", "b"])
    made = form(
        "rows", "Words", Field("One", "one", one), Field("Two", "two", two), Field("No", "one", one, True)
    )
    assert [field.label for field in made["fields"]] == ["Two", "No"]
    assert [field.parameter for field in made["fields"]] == ["two", "not-one"]


def test_fingerprints_tell_contents_apart() -> None:
    assert fingerprint(matrix(BOOK, BOOK.cards, [])) == fingerprint(matrix(BOOK, BOOK.cards, []))
    assert fingerprint(matrix(BOOK, BOOK.cards, [])) != fingerprint(matrix(BOOK, [BREAKER], []))
