"""What an author of cards is told: exact text, file, line and name of each warning; the page is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import facts_of, text_of

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
: - {quality}`Throughput`: many parts hear at once.

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


ANTI_PATTERN = """# Cards

````{anti-pattern} Big Ball
:intent: Write everything into one file.
:remedy: Observer

Typical causes
: The deadline was yesterday.

General form
: One file, many hands.

Costs
: - {quality}`Latency`: everything waits for everything.

Known exceptions
: Throw-away code.

Refactored solution
: Cut it along its reasons to change.
````
"""

CELLS = """---
file_format: mystnb
kernelspec:
  name: python3
---

# Cells

Text.

```{code-cell} ipython3
1
```



More text.

```{code-cell} ipython3
2
```

"""

REFERENCES = """@book{gamma1994,
  author = {Gamma, Erich}, title = {Design Patterns}, publisher = {Addison-Wesley}, year = {1994}
}"""

OPTIONS = {
    "extensions": ["myst_nb", "sphinxcontrib.bibtex", "pattern_cards", "quality_scenarios"],
    "bibtex_bibfiles": ["references.bib"],
    "arch_groups": {"pattern": ["availability", "events"]},
}

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
    "relation to a quality": (
        with_options(":used-with: Latency"),
        "cards.md:5: WARNING: pattern 'Observer': used-with names 'Latency', which is a quality and no card"
        " (pattern, style, tactic, anti-pattern) [arch.unknown_pattern]",
    ),
    "quality by the role of a pattern": (
        CARD + "\n{pattern}`Latency`\n",
        "cards.md:22: WARNING: 'Latency' is a quality, not a pattern; write {quality}`Latency`"
        " [arch.unknown_pattern]",
    ),
    "pattern by the role of a quality": (
        CARD + "\n{quality}`Observer`\n",
        "cards.md:22: WARNING: 'Observer' is a pattern, not a quality; write {pattern}`Observer`"
        " [arch.unknown_quality]",
    ),
    "unknown group": (
        with_options(":group: availabilty"),
        "cards.md:5: WARNING: pattern 'Observer': group 'availabilty' is not one of"
        " availability, events; did you mean 'availability'? [arch.bad_option]",
    ),
    "unknown example": (
        with_options(":example: runit") + "\n(run-it)=\nA program.\n",
        "cards.md:5: WARNING: pattern 'Observer': example 'runit' is no label of this book;"
        " did you mean 'run-it'? [arch.unknown_label]",
    ),
    "unknown diagram": (
        with_options(":diagram: fig-nothing"),
        "cards.md:5: WARNING: pattern 'Observer': diagram 'fig-nothing' is no label of this book"
        " [arch.unknown_label]",
    ),
    "unknown source": (
        with_options(":source: gamma1994, gama1994"),
        "cards.md:5: WARNING: pattern 'Observer': source 'gama1994' is in no bibliography;"
        " did you mean 'gamma1994'? [arch.unknown_source]",
    ),
    "empty facet": (
        CARD.replace(": Keep a list.", ": % later"),
        "cards.md:9: WARNING: pattern 'Observer' has no Solution; say what to build"
        ' (add "Solution" with its text) [arch.missing_facet]',
    ),
    "empty optional facet": (
        CARD.replace("When not to use it\n", "Variants\n: % later\n\nWhen not to use it\n"),
        "cards.md:18: WARNING: pattern 'Observer' has no Variants; write some text, or leave it out"
        " [arch.missing_facet]",
    ),
    "benefits without an effect": (
        CARD.replace("{quality}`Throughput`: many", "many"),
        "cards.md:12: WARNING: Benefits of 'Observer' name no quality; begin at least one bullet with a role"
        " such as {quality}`Modifiability` [arch.missing_effect]",
    ),
    "related to itself by an alias": (
        with_options(":also-known-as: Listener", ":refines: Listener"),
        "cards.md:6: WARNING: pattern 'Observer' refines itself [arch.self_relation]",
    ),
    "remedy of a pattern": (
        with_options(":remedy: Polling") + card("Polling"),
        "cards.md:5: WARNING: pattern 'Observer' has 'Polling' as remedy; only an anti-pattern has one"
        " [arch.bad_relation]",
    ),
    "anti-pattern without a remedy": (
        ANTI_PATTERN.replace(":remedy: Observer\n", "") + card("Observer"),
        "cards.md:3: WARNING: anti-pattern 'Big Ball' lacks 'remedy'; name the cards that lead out of it"
        " [arch.missing_part]",
    ),
    "anti-pattern that is its own remedy": (
        ANTI_PATTERN.replace(":remedy: Observer", ":remedy: Big Ball"),
        "cards.md:5: WARNING: anti-pattern 'Big Ball' is its own remedy [arch.self_relation]",
    ),
    "remedy that is an anti-pattern": (
        ANTI_PATTERN
        + card("Observer")
        + ANTI_PATTERN.replace("# Cards\n", "").replace("Big Ball", "Glue").replace("Observer", "Big Ball"),
        "cards.md:43: WARNING: anti-pattern 'Glue': remedy names 'Big Ball', which is an anti-pattern itself;"
        " name a card that leads out [arch.bad_relation]",
    ),
    "unknown remedy": (
        ANTI_PATTERN.replace(":remedy: Observer", ":remedy: Observr") + card("Observer"),
        "cards.md:5: WARNING: anti-pattern 'Big Ball': remedy names 'Observr', which is not in the catalogue;"
        " did you mean 'Observer'? [arch.unknown_pattern]",
    ),
    "facet of a pattern on an anti-pattern": (
        ANTI_PATTERN.replace("Refactored solution", "Solution") + card("Observer"),
        "cards.md:3: WARNING: anti-pattern 'Big Ball' has no Refactored solution; say what leads out of it"
        ' (add "Refactored solution" with its text) [arch.missing_facet]\n'
        "cards.md:19: WARNING: anti-pattern 'Big Ball': unknown facet 'Solution' (an anti-pattern has"
        " Typical causes, General form, Costs, Known exceptions, Refactored solution, Benefits, Known uses)"
        " [arch.unknown_facet]",
    ),
    "anti-pattern as a pattern in the text": (
        ANTI_PATTERN + card("Observer") + "\n{pattern}`Big Ball`\n",
        "cards.md:41: WARNING: 'Big Ball' is an anti-pattern, not a pattern; write {anti-pattern}`Big Ball`"
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
    """On every build, so that a strict one stays red until the mistake is corrected."""
    blank_book.write("qualities", QUALITIES)
    blank_book.write("references", "# References\n\n```{bibliography}\n```\n")
    (blank_book.folder / "references.bib").write_text(REFERENCES, encoding="utf-8")
    blank_book.write("cards", text)
    build = blank_book.build(confoverrides=OPTIONS)
    assert build.warnings == warning.split("\n")
    assert text_of(build.page("cards").find(id="cards")).startswith("Cards")
    assert blank_book.build(confoverrides=OPTIONS).warnings == warning.split("\n")


def test_a_mistake_fails_a_strict_build_that_is_still_complete(blank_book: SmallBook) -> None:
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", CARD)
    assert blank_book.build(warningiserror=True).app.statuscode == 0
    blank_book.write("cards", MISTAKES["no intent"][0])
    for _ in range(2):
        build = blank_book.build(warningiserror=True)
        assert build.app.statuscode == 1
        assert "Keep a list." in build.file("cards.html")


def test_a_mistake_after_code_cells_is_named_at_its_line(blank_book: SmallBook) -> None:
    """Where MyST-NB, which drops blank lines around cells, counts differently from the author."""
    text = CELLS + with_options(":used-with: Polling").replace("`Latency`", "`Latncy`")
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", text)
    lines = text.splitlines()
    option = lines.index(":used-with: Polling") + 1
    bullet = lines.index(": - {quality}`Latncy`: notification takes time.") + 1
    assert [line for line in blank_book.build().warnings if "[arch." in line] == [
        f"cards.md:{option}: WARNING: pattern 'Observer': used-with names 'Polling', which is not in the"
        " catalogue [arch.unknown_pattern]",
        f"cards.md:{bullet}: WARNING: quality 'Latncy' is not defined; did you mean 'Latency'?"
        " (qualities are listed in qualities.md) [arch.unknown_quality]",
    ]


def test_a_misspelt_role_is_named_and_shown(blank_book: SmallBook) -> None:
    """MyST has dropped the role and says so once; the suggestion is ours and stays."""
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", CARD.replace("{quality}`Throughput`", "{qualty}`Throughput`"))
    ours = (
        "cards.md:13: WARNING: Benefits of 'Observer': a bullet begins with the unknown role 'qualty';"
        " did you mean 'quality'? [arch.missing_effect]"
    )
    build = blank_book.build()
    assert [line for line in build.warnings if "[myst.role_unknown]" not in line] == [ours]
    assert "{qualty}`Throughput`: many parts" in text_of(build.page("cards").select_one(".arch-benefits"))
    assert blank_book.build().warnings == [ours]


def test_what_a_card_points_to_in_vain_is_shown_by_name(blank_book: SmallBook) -> None:
    (blank_book.folder / "references.bib").write_text(REFERENCES, encoding="utf-8")
    blank_book.write("references", "# References\n\n```{bibliography}\n```\n")
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", with_options(":source: gamma1994, gama1994", ":example: run", ":diagram: fig"))
    observer = blank_book.build(confoverrides=OPTIONS).page("cards").find(id="pattern-observer")
    assert observer is not None
    assert facts_of(observer) == {
        "Source": "[Gam94], gama1994",
        "Example": "run",
        "Diagram": "fig",
    }


def test_a_label_that_turns_up_on_another_page_is_linked(blank_book: SmallBook) -> None:
    blank_book.write("qualities", QUALITIES)
    blank_book.write("cards", with_options(":example: run"))
    assert len(blank_book.build().warnings) == 1
    blank_book.write("code", "# Code\n\n(run)=\nA program.\n")
    build = blank_book.build()
    assert build.warnings == []
    assert build.page("cards").find("a", href="code.html#run") is not None


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
