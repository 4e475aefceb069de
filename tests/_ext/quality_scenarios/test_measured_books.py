"""Books whose cells really run: where a value was glued, when and on what, and what a strict build says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from bookkit.execution_records import find_record
from execution.machine import describe_machine
from small_books import LATENCY, SmallBook, fast_answer_with, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

OPTIONS = {
    "extensions": ["myst_nb", "execution", "pattern_cards", "quality_scenarios"],
    "nb_execution_mode": "cache",
}

MEASURING = """---
file_format: mystnb
kernelspec:
  name: python3
---

# Measuring

```{code-cell}
answer = 42
```

Some prose.

```{code-cell}
---
tags: [remove-cell]
---
from myst_nb import glue

measured = {"quantity": "p99_latency", "value": 4.1, "unit": "ms", "n": 1000}
glue("p99", measured, display=False)
for name in ("tree", "forest"):
    glue(f"{name}_p99", 4.5, display=False)
```
"""

SCENARIOS = f"# Scenarios\n\n{LATENCY}\n{fast_answer_with(':value: p99')}"


@pytest.fixture(scope="module")
def built_once(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> SmallBook:
    """Return a book with a page that measures and a page with a scenario; its cells have run."""
    book = SmallBook(rootdir / "test-catalogue-blank", tmp_path_factory.mktemp("measured") / "book")
    book.write("measuring", MEASURING)
    book.write("scenarios", SCENARIOS)
    first = build(book, warningiserror=True, parallel=2)
    assert (first.warnings, first.app.statuscode) == ([], 0)
    return book


@pytest.fixture
def book(built_once: SmallBook, tmp_path: Path) -> SmallBook:
    """Return a copy of it, whose cells run again only if a test changes them."""
    return SmallBook(built_once.folder, tmp_path / "copy")


def build(book: SmallBook, builder: str = "html", **options: Any) -> Build:
    return book.build(builder, confoverrides=OPTIONS, **options)


def row(build: Build, name: str) -> str:
    header = next(th for th in build.page("scenarios").find_all("th") if text_of(th) == name)
    return text_of(header.find_next_sibling("td"))


def test_a_strict_build_fails_when_a_requirement_is_tightened_a_little(book: SmallBook) -> None:
    book.change("scenarios", "<= 5 ms", "<= 4 ms")
    for _ in range(2):  # the cells do not run again, and the build stays red
        second = build(book, warningiserror=True)
        assert second.app.statuscode == 1
        assert second.warnings == [
            "scenarios.md:14: WARNING: scenario 'Fast answer': measured p99 = 4.1 ms (measuring.md:22),"
            " required <= 4 ms: NOT MET [arch.scenario_not_met]"
        ]
        assert row(second, "Verdict") == "not met"


def test_a_strict_build_passes_when_the_value_is_volatile(book: SmallBook) -> None:
    book.change("scenarios", "<= 5 ms", "<= 4 ms")
    book.change("scenarios", ":value: p99", ":value: p99\n:volatile:")
    finished = build(book, warningiserror=True)
    assert (finished.warnings, finished.app.statuscode) == ([], 0)
    assert row(finished, "Verdict") == "not met"


def test_a_changed_cell_on_one_page_rewrites_the_scenario_on_another(book: SmallBook) -> None:
    book.change("measuring", '"value": 4.1', '"value": 4.2')
    second = build(book, parallel=2)
    assert second.written - {"index"} == {"measuring", "scenarios"}
    assert row(second, "Measured") == "4.2 ms over 1 000 requests, in Measuring"
    assert build(book).written == set()


MEASURED = '{"quantity": "p99_latency", "value": 4.1, "unit": "ms", "n": 1000}'

BAD = {
    "not a number": ("4.1", "'fast'", "is not a number but 'fast'; glue a number, or a mapping with"
                     " quantity, value, unit and n"),
    "yes": ("4.1", "True", "is not a number but 'True'; glue a number, or a mapping with quantity, value,"
            " unit and n"),
    "NaN": ("4.1", "float('nan')", "is 'nan'; expected a finite number"),
    "infinite": ("4.1", "float('inf')", "is 'inf'; expected a finite number"),
    "less than infinite": ("4.1", "-float('inf')", "is '-inf'; expected a finite number"),
    "wrong unit": ('"ms"', '"s"', "has the unit 's', but the measure has 'ms'"),
    "wrong quantity": ("p99_latency", "p50_latency", "has the quantity 'p50_latency', but the measure has"
                       " 'p99_latency'"),
    "too few": ("1000}", "50}", "was measured over 50, but the measure requires 1000 requests"),
    "half a request": ("1000}", "1000.5}", "has the sample size '1000.5'; expected n to be a whole number"
                       " from 1"),
    "sample in words": ("1000}", "'many'}", "has the sample size 'many'; expected n to be a whole number"
                        " from 1"),
    "unknown part": ('"unit"', '"units"', "has a part 'units', which is none of quantity, value, unit, n;"
                     " did you mean 'unit'?"),
    "no value": ('"value": 4.1, ', "", "has no 'value'; glue a number, or a mapping with quantity, value,"
                 " unit and n"),
}  # fmt: skip
"""mistake → what is changed in `MEASURED` into what, and what the author is told"""


@pytest.fixture(scope="module")
def warnings_of_bad_values(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return mistake → warning, from a book in which each stands in a cell and a scenario of its own."""
    book = SmallBook(rootdir / "test-catalogue-blank", tmp_path_factory.mktemp("bad") / "book")
    front, title, _ = MEASURING.partition("# Measuring\n")
    quality, first, scenario = SCENARIOS.partition("```{quality-scenario} ")
    measuring, scenarios = front + title + "\n```{code-cell}\nfrom myst_nb import glue\n```\n", quality
    for mistake, (old, new, _message) in BAD.items():
        glued = f'glue("{mistake}", {MEASURED.replace(old, new)}, display=False)'
        measuring += f"\n```{{code-cell}}\n{glued}\n```\n"
        own = scenario.replace("Fast answer", mistake).replace(":value: p99", f":value: {mistake}")
        scenarios += f"{first}{own}\n"
    book.write("measuring", measuring)
    book.write("scenarios", scenarios)
    warnings = build(book).warnings
    assert len(warnings) == len(BAD)
    return dict(zip(BAD, warnings, strict=True))


@pytest.mark.parametrize("mistake", BAD)
def test_a_bad_value_is_told_with_the_lines_of_the_scenario_and_of_the_cell(
    warnings_of_bad_values: dict[str, str], mistake: str
) -> None:
    place = list(BAD).index(mistake)
    assert warnings_of_bad_values[mistake] == (
        f"scenarios.md:{15 + 11 * place}: WARNING: scenario '{mistake}': the value glued as '{mistake}'"
        f" (measuring.md:{14 + 4 * place}) {BAD[mistake][2]} [arch.bad_value]"
    )


def test_a_key_made_by_a_loop_is_found_in_its_cell(book: SmallBook) -> None:
    book.change("scenarios", ":value: p99", ":value: tree_p99")
    book.change("scenarios", "<= 5", "<= 4")
    assert build(book).warnings == [
        "scenarios.md:14: WARNING: scenario 'Fast answer': measured tree_p99 = 4.5 ms (measuring.md:22),"
        " required <= 4 ms: NOT MET [arch.scenario_not_met]"
    ]


def test_a_key_glued_on_two_pages_is_told_with_both_lines(book: SmallBook) -> None:
    book.write("again", MEASURING.replace("# Measuring", "# Again\n\nOther lines."))
    assert build(book).warnings == [
        "scenarios.md:15: WARNING: scenario 'Fast answer': 'p99' is glued on several pages, again.md:24 and"
        " measuring.md:22; use a key of its own [arch.bad_value]"
    ]


def test_a_key_glued_twice_on_one_page_with_different_values_is_told_on_every_build(book: SmallBook) -> None:
    twice = 'display=False)\nglue("p99", 3.9, display=False)\nfor'
    book.change("measuring", "display=False)\nfor", twice)
    ours = (
        "scenarios.md:15: WARNING: scenario 'Fast answer': 'p99' is glued more than once, as"
        " '{'quantity': 'p99_latency', 'value': 4.1, 'unit': [...]' (measuring.md:22) and '3.9'"
        " (measuring.md:23); use a key for each [arch.bad_value]"
    )
    first = build(book)
    assert [line for line in first.warnings if "[arch." in line] == [ours]
    assert "glue key 'p99' duplicate" in " ".join(first.warnings)  # MyST-NB says so once, and keeps the last
    second = build(book)
    assert second.warnings == [ours]
    assert row(second, "Verdict") == "not measured"


def test_lines_are_those_of_the_page_as_it_is_now(book: SmallBook) -> None:
    book.change("scenarios", "<= 5 ms", "<= 4 ms")
    book.change("measuring", "Some prose.", "Some prose.\n\nAnd some more.")
    finished = build(book)
    assert "executed" not in finished.app.status.getvalue()
    assert "(measuring.md:24)" in finished.warnings[0]


def test_a_volatile_value_says_when_and_on_what_it_was_taken(book: SmallBook) -> None:
    book.change("scenarios", ":value: p99", ":value: p99\n:volatile:")
    finished = build(book, parallel=2)
    record = find_record(finished.app.env, "measuring")
    assert record is not None
    day = record.finished[:10]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    taken = f"Taken on {day}: {describe_machine()}, Python {record.python}."
    assert row(finished, "Measured") == (
        f"4.1 ms over 1 000 requests, in Measuring (changes from run to run) {taken}"
    )
    text = build(book, "text").file("scenarios.txt").replace("|", " ")
    assert f"Taken on {day}:" in " ".join(text.split())


def test_a_value_that_does_not_change_needs_no_date(book: SmallBook) -> None:
    assert row(build(book), "Measured") == "4.1 ms over 1 000 requests, in Measuring"


def test_candidates_of_one_run_share_its_date(book: SmallBook) -> None:
    book.change("scenarios", ":value: p99", ":value: tree: tree_p99, forest: forest_p99\n:volatile:")
    notes = build(book).page("scenarios").find_all(class_="arch-run")
    assert [text_of(note).partition(" ")[0] for note in notes] == ["(in", "Taken"]
