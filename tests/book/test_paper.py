"""The book on paper: everything unfolded, nothing cut off, dark on white whatever the theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from browsing import serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

A4_COLUMN = {"width": 627, "height": 960}  # CSS pixels between the margins

NOT_CUT = """() => [...document.querySelectorAll('article pre, .picture, .data-table, .table-wrapper')]
    .filter(box => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible')
    .map(box => box.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module", params=["algorithms/trees.html", "decomposition/patterns.html"])
def paper(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Page]:
    """Return a chapter as a printer gets it from a reader who has chosen the dark theme."""
    with serve(site) as address:
        page = browser.new_page(viewport=A4_COLUMN, color_scheme="dark")
        page.goto(f"{address}/{request.param}")
        page.emulate_media(media="print")
        yield page
        page.close()


def test_only_the_text_is_printed(paper: Page) -> None:
    for furniture in (
        ".sidebar-drawer",
        ".toc-drawer",
        ".mobile-header",
        ".related-pages",
        ".headerlink",
        ".copybtn",
    ):
        shown = paper.locator(furniture)
        assert not any(shown.nth(index).is_visible() for index in range(shown.count())), furniture


def test_solutions_are_unfolded(paper: Page) -> None:
    bodies = paper.locator(".solution > .admonition-title ~ *")
    assert bodies.count() > 3
    assert all(bodies.nth(index).is_visible() for index in range(bodies.count()))


def test_nothing_is_cut_off(paper: Page) -> None:
    assert paper.evaluate(NOT_CUT) == []


def test_colours_are_the_light_ones(paper: Page) -> None:
    colours = "() => ['backgroundColor', 'color'].map(name => getComputedStyle(document.body)[name])"
    assert paper.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(31, 39, 51)"]


def test_the_sheets_are_of_size_a4(paper: Page) -> None:
    sheets = re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]", paper.pdf(prefer_css_page_size=True))
    assert len(sheets) > 5
    assert set(sheets) == {(b"594", b"841")}
