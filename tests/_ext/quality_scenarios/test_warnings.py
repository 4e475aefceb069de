"""What an author of qualities and scenarios is told: exact text, file, line and name of each warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import FAST_ANSWER, LATENCY, fast_answer_with, text_of

if TYPE_CHECKING:
    from small_books import SmallBook

QUALITIES = f"""# Qualities

{LATENCY}
```{{quality}} Safety
How reliably harm is avoided.
```
"""

SCENARIO = f"# Scenarios\n\n{FAST_ANSWER}"

CARD = """# Cards

```{pattern} Cache
:intent: Remember answers.

Motivation
: Questions repeat.

Solution
: Keep the answers.

Benefits
: - {quality}`Latency`: known questions are answered at once.

Costs
: - {quality}`Latency`: a question that was never asked waits longer.

When not to use it
: When questions never repeat.
```
"""

ANTI_PATTERN = """
```{anti-pattern} Big Ball
:intent: Write everything into one file.
:remedy: Cache

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
```
"""


def with_options(*options: str) -> str:
    """Return the scenario with more options, which begin on line 11."""
    return f"# Scenarios\n\n{fast_answer_with(*options)}"


MISTAKES = {
    "part missing": (
        SCENARIO.replace(":environment: normal load\n", ""),
        "scenarios.md:3: WARNING: scenario 'Fast answer' lacks 'environment'"
        " (needs source, stimulus, artifact, environment, response, measure) [arch.missing_part]",
    ),
    "quality missing": (
        SCENARIO.replace(":quality: Latency\n", ""),
        "scenarios.md:3: WARNING: scenario 'Fast answer' lacks 'quality'; name the quality it is about"
        " [arch.missing_part]",
    ),
    "unknown quality": (
        SCENARIO.replace(":quality: Latency", ":quality: Latncy"),
        "scenarios.md:4: WARNING: quality 'Latncy' is not defined; did you mean 'Latency'?"
        " (qualities are listed in qualities.md) [arch.unknown_quality]",
    ),
    "measure in free words": (
        SCENARIO.replace("p99_latency <= 5 ms over 1000 requests", "very fast"),
        "scenarios.md:10: WARNING: scenario 'Fast answer': cannot read measure 'very fast'; write"
        ' "<quantity> <= <number> <unit>", or set :kind: argued [arch.bad_measure]',
    ),
    "unknown kind": (
        with_options(":kind: stres"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': kind 'stres' is not one of"
        " use, growth, stress, argued; did you mean 'stress'? [arch.bad_option]",
    ),
    "unknown expectation": (
        with_options(":expect: notmet"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': expect 'notmet' is not one of"
        " met, not-met; did you mean 'not-met'? [arch.bad_option]",
    ),
    "volatile or not": (
        with_options(":volatile: often"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': volatile 'often' is not one of true, false"
        " [arch.bad_option]",
    ),
    "priority of one letter": (
        with_options(":priority: H"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': priority 'H' is not an importance and a"
        " difficulty, each H, M or L, such as 'H, M' [arch.bad_option]",
    ),
    "argued with a value": (
        with_options(":kind: argued", ":value: p99"),
        "scenarios.md:12: WARNING: scenario 'Fast answer' is argued, so it has no value 'p99';"
        " remove one of the two [arch.bad_option]",
    ),
    "nothing glued": (
        with_options(":value: p99"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': no code cell glued 'p99' [arch.unmeasured]",
    ),
    "candidate without a key": (
        with_options(":value: tree: p99, forest"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': cannot read value 'forest'; write"
        " '<candidate>: <key>' for each candidate [arch.bad_option]",
    ),
    "candidate named twice": (
        with_options(":value: tree: p99, tree: p98"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': candidate 'tree' stands there twice; name each"
        " candidate once [arch.bad_option]",
    ),
    "candidate that is expected and unknown": (
        with_options(":value: tree: p99, forest: p98", ":expect: not-met: forrest"),
        "scenarios.md:12: WARNING: scenario 'Fast answer': expect names 'forrest', which is not one of the"
        " candidates tree, forest; did you mean 'forest'? [arch.bad_option]",
    ),
    "nearly the key": (
        with_options(":value: p999"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': no code cell glued 'p999'; did you mean 'p99'?"
        " [arch.unmeasured]",
    ),
    "unknown answer": (
        with_options(":addressed-by: Cash"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': addressed-by names 'Cash', which is not in the"
        " catalogue; did you mean 'Cache'? [arch.unknown_pattern]",
    ),
    "answer that is silent on the quality": (
        with_options(":addressed-by: Cache").replace("Latency", "Safety"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': addressed-by names 'Cache', which states no effect"
        " on 'Safety'; give it a bullet that begins with {quality}`Safety` [arch.unstated_effect]",
    ),
    "answer that is an anti-pattern": (
        with_options(":addressed-by: Big Ball") + ANTI_PATTERN,
        "scenarios.md:11: WARNING: scenario 'Fast answer': addressed-by names 'Big Ball', which is an"
        " anti-pattern; name what answers the scenario [arch.bad_relation]",
    ),
    "name taken": (
        SCENARIO + SCENARIO.replace("# Scenarios\n", ""),
        "scenarios.md:13: WARNING: scenario 'Fast answer' is already defined in scenarios, line 3"
        " [arch.duplicate]",
    ),
    "option goes on in the body": (
        SCENARIO.replace("over 1000 requests", "over\n  1000 requests"),
        "scenarios.md:11: WARNING: scenario 'Fast answer': the first body line is indented; did you mean to"
        " continue ':measure:'? Use a --- block for long options [arch.option_continued]",
    ),
    "unknown scenario in the text": (
        SCENARIO + "\n{scenario}`Fast anser`\n",
        "scenarios.md:13: WARNING: scenario 'Fast anser' is not in the book; did you mean 'Fast answer'?"
        " [arch.unknown_scenario]",
    ),
}

GLUED: dict[str, tuple[object, str, str]] = {
    "missed": (
        24.8,
        "",
        "scenarios.md:10: WARNING: scenario 'Fast answer':"
        " measured p99 = 24.8 ms (measuring.ipynb), required <= 5 ms: NOT MET"
        " [arch.scenario_not_met]",
    ),
    "met though meant to fail": (
        4.0,
        ":expect: not-met",
        "scenarios.md:11: WARNING: scenario 'Fast answer':"
        " measured p99 = 4 ms (measuring.ipynb), required <= 5 ms: met,"
        " although ':expect: not-met' says it is not [arch.scenario_met]",
    ),
    "in another unit": (
        {"value": 4, "unit": "s"},
        "",
        "scenarios.md:11: WARNING: scenario 'Fast answer':"
        " the value glued as 'p99' (measuring.ipynb) has the unit 's',"
        " but the measure has 'ms' [arch.bad_value]",
    ),
    "of another quantity": (
        {"quantity": "median", "value": 4},
        "",
        "scenarios.md:11: WARNING: scenario 'Fast answer':"
        " the value glued as 'p99' (measuring.ipynb) has the quantity"
        " 'median', but the measure has 'p99_latency' [arch.bad_value]",
    ),
    "over too few": (
        {"value": 4, "unit": "ms", "n": 100},
        "",
        "scenarios.md:11: WARNING: scenario 'Fast answer':"
        " the value glued as 'p99' (measuring.ipynb) was measured over 100,"
        " but the measure requires 1000 requests [arch.bad_value]",
    ),
    "not a number": (
        "fast",
        "",
        "scenarios.md:11: WARNING: scenario 'Fast answer':"
        " the value glued as 'p99' (measuring.ipynb) is not a"
        " number but 'fast'; glue a number, or a mapping with quantity, value, unit and n [arch.bad_value]",
    ),
}


def write_book(book: SmallBook, scenarios: str) -> None:
    book.write("qualities", QUALITIES)
    book.write("cards", CARD)
    book.write("scenarios", scenarios)


def test_a_correct_scenario_without_a_value_causes_no_warning(blank_book: SmallBook) -> None:
    write_book(blank_book, with_options(":addressed-by: Cache"))
    assert blank_book.build().warnings == []


@pytest.mark.parametrize(("text", "warning"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_at_its_place(blank_book: SmallBook, text: str, warning: str) -> None:
    write_book(blank_book, text)
    blank_book.glue("measuring", {"p99": 4, "p98": 4} if "tree" in text or "p999" in text else {})
    for _ in range(2):  # a strict build stays red until the mistake is corrected
        build = blank_book.build()
        assert [line for line in build.warnings if "[arch." in line] == [warning]
        assert "Fast answer" in text_of(build.page("scenarios").find("table"))


@pytest.mark.parametrize(("value", "option", "warning"), GLUED.values(), ids=GLUED)
def test_a_measured_value_is_judged(blank_book: SmallBook, value: object, option: str, warning: str) -> None:
    blank_book.glue("measuring", {"p99": value})
    write_book(blank_book, with_options(":value: p99", *filter(None, [option])))
    assert blank_book.build().warnings == [warning]
    assert blank_book.build().warnings == [warning]


def test_what_is_not_volatile_fails_the_build(blank_book: SmallBook) -> None:
    blank_book.glue("measuring", {"p99": 24.8})
    write_book(blank_book, with_options(":value: p99", ":volatile: false"))
    assert [line.rpartition(" ")[2] for line in blank_book.build().warnings] == ["[arch.scenario_not_met]"]


@pytest.mark.parametrize("option", ["", ":expect: not-met"])
def test_a_volatile_value_never_fails_the_build(blank_book: SmallBook, option: str) -> None:
    value = 4.0 if option else 24.8
    blank_book.glue("measuring", {"p99": value})
    write_book(blank_book, with_options(":value: p99", ":volatile:", *filter(None, [option])))
    assert blank_book.build().warnings == []


def test_a_key_that_two_other_pages_glue_is_ambiguous(blank_book: SmallBook) -> None:
    blank_book.glue("one", {"p99": 4})
    blank_book.glue("two", {"p99": 4})
    write_book(blank_book, with_options(":value: p99"))
    assert blank_book.build().warnings == [
        "scenarios.md:11: WARNING: scenario 'Fast answer':"
        " 'p99' is glued on several pages, one.ipynb and two.ipynb;"
        " use a key of its own [arch.bad_value]"
    ]


def test_two_scenarios_of_one_name_keep_their_own_results(blank_book: SmallBook) -> None:
    argued = SCENARIO.replace("# Scenarios\n", "").replace(":source:", ":kind: argued\n:source:")
    write_book(blank_book, SCENARIO + argued)
    badges = blank_book.build().page("scenarios").find_all(class_="arch-verdict")
    assert [text_of(badge) for badge in badges] == ["not measured", "argued"]


def test_a_quality_needs_a_definition(blank_book: SmallBook) -> None:
    blank_book.write("qualities", "# Qualities\n\n```{quality} Latency\n:measures: ms\n```\n")
    assert blank_book.build().warnings == [
        "qualities.md:3: WARNING: quality 'Latency' has no definition; write one sentence in the body"
        " [arch.empty_definition]"
    ]


def test_a_book_without_qualities_says_so(blank_book: SmallBook) -> None:
    blank_book.write("page", "# Page\n\n{quality}`Latency`\n")
    assert blank_book.build().warnings == [
        "page.md:3: WARNING: quality 'Latency' is not defined (no quality is defined yet)"
        " [arch.unknown_quality]"
    ]
