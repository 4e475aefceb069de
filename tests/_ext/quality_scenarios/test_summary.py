"""What a build says of all scenarios when it is done, and the table that it leaves for the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx.util.console import strip_escape_sequences

from small_books import fast_answer_with

if TYPE_CHECKING:
    from small_books import Build, SmallBook

COMPARED = "# Compared\n\n" + fast_answer_with(
    ":value: tree: p99_tree, forest: p99_forest", ":expect: not-met: forest"
).replace("Fast answer", "An answer at the till")


def said(build: Build) -> list[str]:
    status = strip_escape_sequences(build.app.status.getvalue())
    return [line for line in status.splitlines() if line.startswith("quality scenarios")]


def table(build: Build) -> list[str]:
    text = (build.app.doctreedir / "scenarios.txt").read_text(encoding="utf-8")
    return text.splitlines()


def test_a_build_counts_the_scenarios_by_verdict(finished_book: Build) -> None:
    assert said(finished_book) == ["quality scenarios: 4, 1 met, 1 vary, 1 not measured, 1 argued"]


def test_the_table_has_a_line_for_each_scenario_under_its_page(finished_book: Build) -> None:
    page, *lines = table(finished_book)
    assert page == "scenarios.md"
    assert [re.split(r"\s{2,}", line.strip()) for line in lines] == [
        ["line", "scenario", "required", "measured", "verdict"],
        ["3", "Crash is noticed", "detection max ≤ 4 s over 200 crashes", "3.6 s over 200 crashes", "met"],
        [
            "19",
            "Forest answers fast",
            "p99 ≤ 5 ms over 1 000 requests",
            "24.8 ms",
            "not met as meant, varies",
        ],
        ["32", "Erasure", "done after at most 30 days", "argued"],
        ["45", "Small model", "size ≤ 256 KiB", "not measured"],
    ]


def test_the_columns_of_the_table_are_aligned(finished_book: Build) -> None:
    _page, head, crash, forest, *_rest = table(finished_book)
    for name, words in {
        "required": ("detection", "p99"),
        "measured": ("3.6", "24.8"),
        "verdict": ("met", "not"),
    }.items():
        assert {line.rindex(word) for line, word in zip((crash, forest), words, strict=True)} == {
            head.index(name)
        }


def test_candidates_have_lines_of_their_own(catalogue_book: SmallBook) -> None:
    catalogue_book.glue("timing", {"p99_tree": {"value": 0.04, "n": 1000}, "p99_forest": 24.8})
    catalogue_book.write("compared", COMPARED)
    first = catalogue_book.build()
    assert said(first) == [
        "quality scenarios: 5, 1 met, 1 met by some candidates, 1 vary, 1 not measured, 1 argued"
    ]
    assert [line.split("  ")[-1].strip() for line in table(first)[:5]] == [
        "compared.md",
        "verdict",
        "met by 1 of 2: tree",
        "met",
        "not met as meant",
    ]
    assert "0.04 ms over 1 000 requests" in table(first)[3]


def test_a_build_with_nothing_to_do_says_the_same(catalogue_book: SmallBook) -> None:
    first = catalogue_book.build()
    second = catalogue_book.build()
    assert second.written == set()
    assert said(second) == said(first) != []
    assert table(second) == table(first)


def test_a_long_requirement_is_cut(catalogue_book: SmallBook) -> None:
    catalogue_book.change("scenarios", "done after at most 30 days", "done " + "and done " * 20)
    (line,) = (line for line in table(catalogue_book.build()) if "Erasure" in line)
    assert "done and done" in line
    assert " …  " in line
    assert max(map(len, table(catalogue_book.build()))) < 160


def test_a_miss_that_nobody_meant_is_counted_as_such(catalogue_book: SmallBook) -> None:
    catalogue_book.glue("measuring", {"detection_max": 5, "p99": 1})
    catalogue_book.change("scenarios", ":volatile:\n:expect: not-met\n", "")
    build = catalogue_book.build()
    assert said(build) == ["quality scenarios: 4, 1 met, 1 missed, 1 not measured, 1 argued"]


def test_a_book_without_scenarios_says_nothing(blank_book: SmallBook) -> None:
    build = blank_book.build()
    assert said(build) == []
    assert not (build.app.doctreedir / "scenarios.txt").exists()
