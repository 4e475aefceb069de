"""Each address in each page leads to a file or an anchor of the site; a broken one is told with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from links import dead_links
from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path


def test_no_link_of_the_site_is_dead(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    dead = dead_links(site, pages)
    assert not dead, "\n".join(f"{link.page}: {link.link}: {link.problem}" for link in dead)


# -- What is told when one is ----------------------------------------------------------------------

PAGES = {
    "index.html": '<h2 id="trees">Trees</h2><a href="part/two.html#forest">Two</a><a href="#">Top</a>',
    "part/two.html": '<h2 id="forests">Forests</h2>',
}


def problems(tmp_path: Path, html: str) -> list[tuple[str, str, str]]:
    """Return what is found in a page beside the two others."""
    pages = {path: BeautifulSoup(text, "html.parser") for path, text in PAGES.items()}
    pages["part/page.html"] = BeautifulSoup(html, "html.parser")
    (tmp_path / "picture.png").write_bytes(b"")
    return [(link.page, link.link, link.problem) for link in dead_links(tmp_path, pages)]


FOREST = (
    "index.html",
    "a href=part/two.html#forest",
    "part/two.html has no anchor 'forest'; did you mean 'forests'?",
)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="two.html#forests">',
        '<a href="../index.html?q=1#trees">',
        '<img src="../picture.png">',
        '<a href="https://example.org/nothing"><a href="mailto:me"><img src="data:,">',
        '<p id="a"></p><p aria-labelledby="a"></p><svg><use href="#a"></use></svg>',
        '<a href="../index.html#helps=latency">',
    ],
)
def test_living_links_are_not_told(tmp_path: Path, html: str) -> None:
    assert problems(tmp_path, html) == [FOREST]


@pytest.mark.parametrize(
    ("html", "link", "problem"),
    [
        (
            '<a href="tow.html">',
            "a href=tow.html",
            "there is no file 'part/tow.html'; did you mean 'part/two.html'?",
        ),
        ('<img src="picture.png">', "img src=picture.png", "there is no file 'part/picture.png'"),
        ('<script src="../a.js">', "script src=../a.js", "there is no file 'a.js'"),
        ('<a href="#gone">', "a href=#gone", "part/page.html has no anchor 'gone'"),
        ('<svg><use href="#svg-sun">', "use href=#svg-sun", "part/page.html has no anchor 'svg-sun'"),
        ('<input aria-describedby="hint">', "input aria-describedby=hint", "nothing here has the id 'hint'"),
        ('<a href="%2E%2E/">', "a href=%2E%2E/", None),
    ],
)
def test_dead_links_are_told_with_page_and_reason(
    tmp_path: Path, html: str, link: str, problem: str | None
) -> None:
    expected = [] if problem is None else [("part/page.html", link, problem)]
    assert problems(tmp_path, html) == [FOREST, *expected]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("[over](nowhere.md)", "index.md:3: WARNING: 'myst' cross-reference target not found: 'nowhere.md'"),
        ("[down](#gone)", "index.md:3: WARNING: 'myst' cross-reference target not found: 'gone'"),
        ("{ref}`sec-gone`", "index.md:3: WARNING: undefined label: 'sec-gone'"),
        ("{doc}`gone`", "index.md:3: WARNING: unknown document: 'gone'"),
        ("{download}`gone.csv`", "index.md:3: WARNING: download file not readable: gone.csv"),
        ("![gone](gone.png)", "index.md:3: WARNING: image file not readable: gone.png"),
    ],
)
def test_the_build_tells_page_and_line(rootdir: Path, tmp_path: Path, text: str, warning: str) -> None:
    """The book is built with warnings as errors, so each of these stops it."""
    book = SmallBook(rootdir / "test-what-if", tmp_path / "book")
    book.write("index", f"# Title\n\n{text}\n")
    assert [line for line in book.build().warnings if line.startswith(warning)]
