"""What an author of cards is told: exact text, file, line and name of each warning; the page is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import text_of

if TYPE_CHECKING:
    from small_books import SmallBook

QUALITIES = """# Qualities

```{quality} Latency
:parent: Performance

How long one request waits.
```

```{quality} Throughput
:parent: Performance

How much is done in a second.
```
"""

CARD = """# Cards

````{pattern} Observer
:intent: Let parts react.

Motivation
: Wishes multiply.

Solution
: Keep a list.

Benefits
: - It works.

Costs
: - {quality}`Latency`: notification takes time.

When not to use it
: When one part reacts.
````
"""


def card(name: str, *options: str) -> str:
    """Return one more correct card, which begins on a line of its own."""
    return (
        CARD.replace("# Cards\n\n", "")
        .replace("Observer", name)
        .replace(
            ":intent: Let parts react.\n", ":intent: Let parts react.\n" + "".join(f"{o}\n" for o in options)
        )
    )


def with_options(*options: str) -> str:
    return "# Cards\n\n" + card("Observer", *options)


MISTAKES = {
    "no intent": (
        CARD.replace(":intent: Let parts react.", ":group: events"),
        "cards.md:3: WARNING: pattern 'Observer' has no intent; add a line like \":intent: Let …\""
        " [arch.missing_intent]",
    ),
    "no motivation": (
        CARD.replace("Motivation\n: Wishes multiply.\n\n", ""),
        "cards.md:3: WARNING: pattern 'Observer' has no Motivation; no pattern without a situation that calls"
        ' for it (add "Motivation" with its text) [arch.missing_facet]',
    ),
    "no costs": (
        CARD.replace("Costs\n: - {quality}`Latency`: notification takes time.\n\n", ""),
        "cards.md:3: WARNING: pattern 'Observer' has no Costs; every pattern costs something"
        ' (add "Costs" with at least one bullet) [arch.missing_facet]',
    ),
    "costs without a bullet": (
        CARD.replace(": - {quality}`Latency`: notification takes time.", ": Some."),
        "cards.md:15: WARNING: pattern 'Observer' has no Costs; every pattern costs something"
        ' (add "Costs" with at least one bullet) [arch.missing_facet]',
    ),
    "no advice against it": (
        CARD.replace("When not to use it\n: When one part reacts.\n", ""),
        "cards.md:3: WARNING: pattern 'Observer' has no When not to use it; every pattern is wrong somewhere"
        ' (add "When not to use it" with its text) [arch.missing_facet]',
    ),
    "unknown facet": (
        CARD.replace("When not to use it\n", "Known usess\n: Many.\n\nWhen not to use it\n"),
        "cards.md:18: WARNING: pattern 'Observer': unknown facet 'Known usess'; did you mean 'Known uses'?"
        " [arch.unknown_facet]",
    ),
    "unknown facet like no other": (
        CARD.replace("When not to use it\n", "History\n: Long.\n\nWhen not to use it\n"),
        "cards.md:18: WARNING: pattern 'Observer': unknown facet 'History' (a pattern has Motivation,"
        " Solution, Benefits, Costs, When not to use it, Applicability, Variants, Known uses)"
        " [arch.unknown_facet]",
    ),
    "facet twice": (
        CARD.replace("When not to use it\n", "Solution\n: Again.\n\nWhen not to use it\n"),
        "cards.md:18: WARNING: pattern 'Observer': facet 'Solution' stands here twice; make one of the two"
        " [arch.duplicate]",
    ),
    "effect without a reason": (
        CARD.replace("`Latency`: notification takes time.", "`Latency`:"),
        "cards.md:16: WARNING: Costs of 'Observer': 'Latency' has no reason; say what gets worse, and when"
        " [arch.empty_effect]",
    ),
    "unknown quality in an effect": (
        CARD.replace("`Latency`", "`Latncy`"),
        "cards.md:16: WARNING: quality 'Latncy' is not defined; did you mean 'Latency'?"
        " (qualities are listed in qualities.md) [arch.unknown_quality]",
    ),
    "quality too broad": (
        CARD.replace("`Latency`", "`Performance`"),
        "cards.md:16: WARNING: quality 'Performance' is too broad to be judged; say 'Latency' or 'Throughput'"
        " (qualities are listed in qualities.md) [arch.unknown_quality]",
    ),
    "unknown pattern in a relation": (
        with_options(":group: events", ":alternative-to: Hartbeat") + card("Heartbeat"),
        "cards.md:6: WARNING: pattern 'Observer': alternative-to names 'Hartbeat', which is not in the"
        " catalogue; did you mean 'Heartbeat'? [arch.unknown_pattern]",
    ),
    "related to itself": (
        with_options(":alternative-to: observer"),
        "cards.md:5: WARNING: pattern 'Observer' is an alternative to itself [arch.self_relation]",
    ),
    "name taken": (
        CARD + card("observer"),
        "cards.md:21: WARNING: pattern 'observer' is already defined in cards, line 3 [arch.duplicate]",
    ),
    "name taken by another kind": (
        CARD + card("Observer").replace("{pattern}", "{style}"),
        "cards.md:21: WARNING: style 'Observer' has the name of a pattern defined in cards, line 3"
        " [arch.duplicate]",
    ),
    "alias taken": (
        with_options(":also-known-as: Listener") + card("Event Bus", ":also-known-as: Listener"),
        "cards.md:22: WARNING: alias 'Listener' is used by 'Observer' and 'Event Bus' [arch.duplicate]",
    ),
    "alias is a name": (
        CARD + card("Event Bus", ":also-known-as: Observer"),
        "cards.md:21: WARNING: alias 'Observer' of 'Event Bus' is the name of a pattern [arch.duplicate]",
    ),
    "refinement cycle": (
        with_options(":refines: Repository") + card("Repository", ":refines: Observer"),
        "cards.md:5: WARNING: refinement cycle: Observer -> Repository -> Observer [arch.refinement_cycle]",
    ),
    "contradictory relations": (
        with_options(":alternative-to: Polling") + card("Polling", ":used-with: Observer"),
        "cards.md:24: WARNING: pattern 'Polling' is both alternative-to and used-with 'Observer';"
        " keep one of the two [arch.contradictory_relation]",
    ),
    "option goes on in the body": (
        CARD.replace(":intent: Let parts react.\n", ":intent: Let parts\n  react.\n"),
        "cards.md:5: WARNING: pattern 'Observer': the first body line is indented; did you mean to continue"
        " ':intent:'? Use a --- block for long options [arch.option_continued]",
    ),
    "unknown phase": (
        with_options(":phase: data, trainin"),
        "cards.md:5: WARNING: pattern 'Observer': phase 'trainin' is not one of"
        " data, training, serving, monitoring; did you mean 'training'? [arch.bad_option]",
    ),
    "tactic without its quality": (
        CARD.replace("{pattern}", "{tactic}"),
        "cards.md:3: WARNING: tactic 'Observer' lacks 'quality'; name the quality it serves"
        " [arch.missing_part]",
    ),
    "tactic with an unknown quality": (
        CARD.replace("{pattern} Observer\n", "{tactic} Observer\n:quality: Latencies\n"),
        "cards.md:4: WARNING: quality 'Latencies' is not defined; did you mean 'Latency'?"
        " (qualities are listed in qualities.md) [arch.unknown_quality]",
    ),
    "unknown quality in an option": (
        CARD.replace(":intent: Let parts react.", ":group: events\n:intent: {quality}`Latncy` first."),
        "cards.md:5: WARNING: quality 'Latncy' is not defined; did you mean 'Latency'?"
        " (qualities are listed in qualities.md) [arch.unknown_quality]",
    ),
    "unknown pattern in the text": (
        CARD + "\n{pattern}`Observr`\n",
        "cards.md:22: WARNING: pattern 'Observr' is not in the catalogue; did you mean 'Observer'?"
        " [arch.unknown_pattern]",
    ),
    "another kind in the text": (
        CARD + "\n{tactic}`Observer`\n",
        "cards.md:22: WARNING: 'Observer' is a pattern, not a tactic; write {pattern}`Observer`"
        " [arch.unknown_pattern]",
    ),
}


def test_a_correct_card_causes_no_warning(blank_book: SmallBook) -> None:
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", CARD)
    assert blank_book.build().warnings == []


@pytest.mark.parametrize(("text", "warning"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_at_its_place(blank_book: SmallBook, text: str, warning: str) -> None:
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", text)
    build = blank_book.build()
    assert build.warnings == [warning]
    assert text_of(build.page("cards").find(id="cards")).startswith("Cards")


def test_a_mistake_is_named_again_until_it_is_corrected(blank_book: SmallBook) -> None:
    text, warning = MISTAKES["no intent"]
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", text)
    assert blank_book.build().warnings == [warning]
    assert blank_book.build().warnings == [warning]
    blank_book.write("cards", CARD)
    assert blank_book.build().warnings == []


def test_what_is_wrong_still_stands_in_the_page(blank_book: SmallBook) -> None:
    text = CARD.replace("`Latency`", "`Latncy`").replace("Motivation", "Motivaton")
    blank_book.write("cards", text.replace(":intent:", ":used-with: Polling\n:intent:"))
    card = blank_book.build().page("cards").find(id="pattern-observer")
    assert "Motivaton Wishes multiply." in text_of(card)
    assert "− hurts Latncy: notification takes time." in text_of(card)
    assert "Used with: Polling" in text_of(card)
