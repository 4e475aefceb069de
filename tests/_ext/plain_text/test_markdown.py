"""A page as Markdown, the list of pages, and what is written again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plain_text.index_file import Entry, index_file, summary_of
from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-forms", tmp_path / "book")


@pytest.fixture(scope="module")
def text(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the small book as Markdown."""
    return SmallBook(rootdir / "test-forms", tmp_path_factory.mktemp("text") / "book").build("markdown")


BEAMS = [
    "# Beams\n\nA beam bends. It *bends* more in the middle, by $5 q l^4 / (384 E I)$, see the summary and"
    " [a site](https://example.org/beams).\n\n## Loads\n",
    "**Figure 1.** From load to beam\n\n[diagram: A load rests on a beam.]",
    "Fig. 1 shows it, Table 1 has figures | and a bar.",
    "**Table 1.** What rests on a beam\n\n| load             | weight |\n",
    "| a lorry \\| laden | 40 t; 44 t |",
    "**Listing 1.** How much\n\n```python\ndef weight(cars: int) -> float:\n"
    "    return 1.5 * cars  # `t`\n```",
    "**Exercise 1 (Two lorries)**\n\nHow heavy are two lorries?",
    "> 1. One weighs 40 t.\n> 2. Two weigh 80 t.",
    "The hidden part.",
    "- **deflection:** How far the middle goes down.",
    "## Summary\n\n> Beams bend.",
]


@pytest.mark.parametrize("piece", BEAMS)
def test_page_holds_everything_as_markdown(text: Build, piece: str) -> None:
    assert text.warnings == []
    assert piece in text.file("part/beams.md")


def test_formulas_have_their_numbers_and_links_lead_to_other_pages(text: Build) -> None:
    page = text.file("part/arches.md")
    assert "$$\nH = \\frac{q l^2}{8 f}\n$$ (1)" in page
    assert "[Loads](beams.md) rest on it" in page


def test_index_lists_pages_with_what_they_are_about(text: Build) -> None:
    assert text.file("llms.txt") == (
        "# Two Bridges\n\n> What carries a road.\n\n"
        "## Two Bridges\n\n"
        "- [Two Bridges](index.md): This book compares two bridges. It is short. See Beams first.\n\n"
        "## Bridges\n\n"
        "- [Bridges](part/index.md): Roads cross rivers.\n"
        "- [Beams](part/beams.md): A beam bends. It *bends* more in the middle, by $5 q l^4 / (384 E I)$,"
        " see the summary and a site.\n"
        "- [Arches & “stones”](part/arches.md): An arch presses. Loads rest on it as well.\n"
    )


def test_only_pages_that_say_something_else_are_written_again(book: SmallBook) -> None:
    folder = book.build("markdown").app.outdir
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.md")}
    book.change("part/beams", "## Loads", "## Weights")
    book.build("markdown")
    assert {path.name for path, time in before.items() if path.stat().st_mtime_ns != time} == {"beams.md"}
    assert "## Weights" in (folder / "part" / "beams.md").read_text(encoding="utf-8")


def test_parallel_builds_write_the_same(book: SmallBook, text: Build) -> None:
    for number in range(8):
        book.write(f"page{number}", f"---\norphan: true\n---\n# Page {number}\n")
    build = book.build("markdown", parallel=2)
    assert build.file("part/beams.md") == text.file("part/beams.md")


@pytest.mark.parametrize(
    ("page", "summary"),
    [
        ("# T\n\n```\ncode\n```\n\nProse. More.", "Prose. More."),
        ("# T\n\n> quoted\n\n| a |\n\n[linked](a.md)", ""),
        (
            "# T\n\n" + "A long sentence of words. " * 20,
            "A long sentence of words. " * 8 + "A long sentence of words.",
        ),
        ("# T", ""),
    ],
)
def test_summary_is_the_first_prose_of_a_page(page: str, summary: str) -> None:
    assert summary_of(page) == summary


def test_a_page_without_prose_is_listed_by_its_title() -> None:
    assert index_file("B", "D", [Entry("a.md", 0, "# A\n")]) == "# B\n\n> D\n\n## A\n\n- [A](a.md)\n"
