from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from execution.report import Budget, ChapterReport, SlowCell, ranking, read_report, write_report

if TYPE_CHECKING:
    from .conftest import Project

EXTENSIONS = Path(__file__).parents[3] / "_ext"
PAGE = "---\nnosearch: true\n---\n\n# What it took\n\n```{execution-report}\n```\n"


def chapter(docname: str, seconds: float = 3.0, **changes: object) -> ChapterReport:
    facts = {
        "docname": docname,
        "cells": 2,
        "seconds": seconds,
        "cpu_seconds": 2.0,
        "peak_bytes": 150_000_000,
        "slowest": (SlowCell(17, 1.25), SlowCell(9, 0.5)),
        "failed": False,
        "finished": "2026-11-22T12:00:00+00:00",
        "machine": "an abacus",
        "python": "3.11.2",
        "packages": {"numpy": "2.0"},
    }
    return ChapterReport(**{**facts, **changes})  # type: ignore[arg-type]


def test_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    chapters = [chapter("one"), chapter("two", slowest=())]
    write_report(tmp_path / "execution.json", chapters)
    assert read_report(tmp_path / "execution.json") == chapters
    assert [path.name for path in tmp_path.iterdir()] == ["execution.json"]


@pytest.mark.parametrize(
    ("changes", "excesses"),
    [
        ({}, []),
        ({"cpu_seconds": 60.0, "peak_bytes": 2_000_000_000}, []),
        ({"cpu_seconds": 61.0}, [("execution.slow", "'61 s'")]),
        ({"peak_bytes": 2_100_000_000}, [("execution.large", "'2100 MB'")]),
    ],
)
def test_more_than_the_budget_is_an_excess(
    changes: dict[str, float], excesses: list[tuple[str, str]]
) -> None:
    found = list(Budget(60, 2000).excesses(chapter("one", **changes)))
    assert [kind for kind, _ in found] == [kind for kind, _ in excesses]
    assert all(value in text for (_, text), (_, value) in zip(found, excesses, strict=True))


def test_ranking_names_the_slowest_cells() -> None:
    _, line = ranking([chapter("one")]).splitlines()
    assert line.split(maxsplit=4) == ["3.0", "2.0", "150", "2", "one (line 17: 1.2 s, line 9: 0.5 s)"]


def test_file_says_what_each_chapter_took_and_is_ranked(first_build: tuple[Project, object]) -> None:
    path = first_build[0].folder / "_build/execution.json"
    chapters = {report.docname: report for report in read_report(path)}

    assert set(chapters) == {"one/first", "two/second"}
    second = chapters["two/second"]
    assert (second.cells, sorted(cell.line for cell in second.slowest)) == (2, [10, 19])
    assert second.peak_bytes > 10_000_000
    assert second.cpu_seconds > 0
    assert "matplotlib" in second.packages
    assert "matplotlib" not in chapters["one/first"].packages
    command = [sys.executable, "-m", "execution", str(path)]
    printed = subprocess.run(command, cwd=EXTENSIONS, capture_output=True, text=True, check=True).stdout
    assert {line.split()[4] for line in printed.splitlines()[1:]} == set(chapters)


def rows(book: Project) -> list[list[str]]:
    table = BeautifulSoup(book.html("report"), "html.parser").find("table", class_="execution-report")
    assert table is not None
    return [[cell.get_text(strip=True) for cell in row.find_all("td")] for row in table.select("tbody tr")]


def test_page_shows_the_report_and_follows_it(built_book: Project) -> None:
    built_book.write("report.md", PAGE)
    built_book.edit("index.md", "two/second\n", "two/second\nreport\n")
    assert built_book.build().warnings == ""
    before = rows(built_book)
    assert sorted(row[0] for row in before) == ["All", "First", "Second"]
    assert 'href="one/first.html"' in built_book.html("report"), "the chapter is not linked"

    unchanged = built_book.build()
    assert "no targets are out of date" in unchanged.status

    others = {name: built_book.html(name) for name in ("two/second", "index")}
    built_book.edit("one/first.md", 'glue("answer", double(21))', 'glue("answer", 42)\n1 + 1')
    assert built_book.build().executed == ["one/first"]
    after = rows(built_book)
    assert [row for row in before if row[0] == "Second"] == [row for row in after if row[0] == "Second"]
    assert [row for row in before if row[0] == "First"] != [row for row in after if row[0] == "First"]
    assert others == {name: built_book.html(name) for name in others}


def test_times_stay_out_of_the_search_index(built_book: Project) -> None:
    built_book.write("report.md", PAGE)
    built_book.edit("index.md", "two/second\n", "two/second\nreport\n")
    built_book.build()
    index = json.loads(built_book.read("_build/html/searchindex.js").partition("(")[2].rpartition(")")[0])
    assert index["docnames"].count("report") == 1
    report = index["docnames"].index("report")
    using = [
        term
        for term, pages in index["terms"].items()
        if report in ([pages] if isinstance(pages, int) else pages)
    ]
    assert using == []


def test_passing_the_budget_is_a_warning_in_each_build(built_book: Project) -> None:
    for _ in range(2):
        build = built_book.build(execution_budget_seconds=0.0, execution_budget_megabytes=1)
        assert build.executed == []
        assert build.warnings.count("[execution.slow]") == 2
        assert build.warnings.count("[execution.large]") == 2


def test_page_says_so_where_nothing_ran(new_book: Project) -> None:
    new_book.write("report.md", PAGE)
    new_book.edit("index.md", "two/second\n", "two/second\nreport\n")
    new_book.build(nb_execution_mode="off")
    assert "No cells have been run" in new_book.html("report")
