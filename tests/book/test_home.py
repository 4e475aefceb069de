"""The landing page: where to start, and numbers that are those of the book."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from browsing import DESK, PHONE, serve
from small_books import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup
    from playwright.sync_api import Browser

    Pages = dict[str, BeautifulSoup]

PARTS = ("thinking", "decomposition", "qualities", "algorithms", "tradeoffs")


@pytest.fixture
def numbers(pages: Pages) -> dict[str, int]:
    """Return what the landing page counts: first words of the description → number."""
    home = pages["index.html"]
    names = [text_of(tag) for tag in home.select(".book-numbers dd")]
    values = [int(text_of(tag).replace(",", "")) for tag in home.select(".book-numbers dt")]
    return dict(zip(names, values, strict=True))


def number(numbers: dict[str, int], words: str) -> int:
    (value,) = [value for name, value in numbers.items() if words in name]
    return value


def test_chapters_are_the_pages_of_the_parts(pages: Pages, numbers: dict[str, int]) -> None:
    chapters = [path for path in pages if path.startswith(PARTS) and not path.endswith("index.html")]
    assert number(numbers, f"chapters in {len(PARTS)} parts") == len(chapters)


def test_cells_are_the_sum_of_the_execution_report(pages: Pages, numbers: dict[str, int]) -> None:
    total = pages["execution.html"].select("table.execution-report tbody tr")[-1].find_all("td")[1]
    assert number(numbers, "code cells") == int(text_of(total)) > 0


def test_cards_and_scenarios_are_those_of_the_exported_catalogue(site: Path, numbers: dict[str, int]) -> None:
    catalogue = json.loads((site / "catalogue.json").read_text(encoding="utf-8"))
    assert number(numbers, "patterns, styles, tactics") == len(catalogue["cards"])
    assert number(numbers, "quality scenarios") == len(catalogue["scenarios"])


def test_exercises_are_those_with_a_number(pages: Pages, numbers: dict[str, int]) -> None:
    found = [tag for page in pages.values() for tag in page.select("div.exercise .caption-number")]
    assert number(numbers, "exercises") == len(found)


@pytest.mark.parametrize("role", ["I want to learn", "I have to decide", "I teach", "I write"])
def test_every_role_is_told_where_to_start(pages: Pages, role: str) -> None:
    cards = {
        text_of(card.select_one(".sd-card-title")): card
        for card in pages["index.html"].select(".roles .sd-card")
    }
    (card,) = [card for title, card in cards.items() if title.startswith(role)]
    assert card.select("a.reference.internal")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_shows_the_way_through_its_chapters(pages: Pages, part: str) -> None:
    page = pages[f"{part}/index.html"]
    picture = page.select_one(f"#fig-way-{part} svg")
    assert picture is not None
    chapters = len(page.select(".toctree-wrapper > ul > li"))
    assert len(picture.select("g.node b")) == chapters


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_first_screen_says_what_this_is_and_where_to_begin(
    browser: Browser, site: Path, size: dict[str, int]
) -> None:
    with serve(site) as address:
        page = browser.new_page(viewport=size)
        page.goto(f"{address}/index.html")
        boxes = [
            page.locator(name).first.bounding_box()
            for name in ("h1", ".book-subtitle", ".opening-words > p a")
        ]
        page.close()
    assert all(box is not None and box["y"] + box["height"] <= size["height"] for box in boxes)
