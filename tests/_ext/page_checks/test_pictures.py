"""Every picture without alternative text, and every skipped heading, is named with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from page_checks.pictures import silent_tags
from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

ADVICE = "say what it shows, in the option ':alt:' or between the brackets of '![…](…)'"
RAW_ADVICE = "say what it shows, in the attribute 'alt', or for '<svg>' in 'aria-label'"
NOTEBOOK = (
    "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n"
    "language_info:\n  name: python\n  pygments_lexer: python3\n---\n\n"
)
CELL = "```{code-cell}\n1 + 1\n```\n\n"


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-page-checks", tmp_path / "book")


def missing(line: int, picture: str, advice: str = ADVICE) -> str:
    return (
        f"index.md:{line}: WARNING: picture '{picture}' without alternative text: {advice}"
        " [picture.missing_alt]"
    )


def test_pictures_that_say_what_they_show_are_no_warning(book: SmallBook) -> None:
    assert book.build().warnings == []


@pytest.mark.parametrize(
    "picture",
    [
        "![](tree.svg)",
        "![ ](tree.svg)",
        "Words before ![](tree.svg) and after.",
        "Words in a line\nand a picture ![](tree.svg) in the next.",
        "- in a list ![](tree.svg)",
        "```{image} tree.svg\n```",
        "```{image} tree.svg\n:alt:\n```",
        "```{figure} tree.svg\nA caption is no alternative text.\n```",
        "```{card} Title\n:img-top: tree.svg\nA card.\n```",
    ],
)
@pytest.mark.parametrize("before", ["# Title\n\nA paragraph.\n\n", NOTEBOOK + "# Title\n\n" + CELL])
def test_a_picture_without_alternative_text_is_named(book: SmallBook, before: str, picture: str) -> None:
    text = before + picture + "\n"
    book.write("index", text)
    line = next(number for number, row in enumerate(text.splitlines(), 1) if "tree.svg" in row)
    assert book.build().warnings == [missing(line, "tree.svg")]


@pytest.mark.parametrize("tag", ['<img src="tree.svg">', '<svg viewBox="0 0 1 1">'])
def test_a_picture_in_raw_html_is_named(book: SmallBook, tag: str) -> None:
    book.write("index", f"# Title\n\nA paragraph.\n\n<div>\n{tag}\n</div>\n")
    assert book.build().warnings == [missing(6, tag, RAW_ADVICE)]


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="a.png" alt="A tree">',
        "<img src=a.png alt='A tree'>",
        '<svg role="img" aria-label="A tree">',
        '<svg aria-hidden="true">',
    ],
)
def test_raw_html_that_says_what_it_shows_or_is_hidden_is_left_alone(tag: str) -> None:
    assert silent_tags(tag) == []


def test_raw_html_with_an_empty_text_is_not() -> None:
    tags = ['<img alt="" src="a.png">', "<img alt=' '>"]
    assert silent_tags(" ".join(tags)) == tags


def test_an_unchanged_page_is_named_again(book: SmallBook) -> None:
    book.change("index", "![A tree with two leaves]", "![]")
    assert book.build().warnings == book.build().warnings == [missing(3, "tree.svg")]


@pytest.mark.parametrize("before", ["# Title\n\n", NOTEBOOK + "# Title\n\n" + CELL])
def test_a_skipped_heading_is_named(book: SmallBook, before: str) -> None:
    text = before + "## Section\n\nText.\n\n#### Too deep\n"
    book.write("index", text)
    line = text.splitlines().index("#### Too deep") + 1
    warning = f"index.md:{line}: WARNING: Non-consecutive header level increase; H2 to H4 [myst.header]"
    assert book.build().warnings == [warning]
