"""The built pages in a real browser: nothing foreign is loaded, nothing breaks, all fits on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, PHONE, accessibility_problems, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the built book."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="module")
def page_paths(pages: dict[str, object]) -> list[str]:
    """Return the pages that people write, without the generated index and search."""
    return [path for path in pages if path not in {"genindex.html", "search.html"}]


def test_pages_load_only_their_own_files_and_raise_no_error(
    browser: Browser, address: str, page_paths: list[str]
) -> None:
    messages, errors, requests, answers = [], [], [], []
    page = browser.new_page(viewport=DESK)
    page.on("console", lambda event: messages.append(event))
    page.on("pageerror", lambda event: errors.append(event))
    page.on("request", lambda event: requests.append(event))
    page.on("response", lambda event: answers.append(event))
    for path in page_paths:
        page.goto(f"{address}/{path}", wait_until="networkidle")
    page.close()
    assert [message.text for message in messages if message.type == "error"] == []
    assert errors == []
    assert [request.url for request in requests if not request.url.startswith((address, "data:"))] == []
    assert [answer.url for answer in answers if answer.status >= 400] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_fit_on_a_phone(browser: Browser, address: str, page_paths: list[str], theme: str) -> None:
    page = browser.new_page(viewport=PHONE, color_scheme=theme)
    too_wide = []
    for path in page_paths:
        page.goto(f"{address}/{path}")
        if (width := page.evaluate("document.documentElement.scrollWidth")) > PHONE["width"]:
            too_wide.append((path, width))
    page.close()
    assert not too_wide


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_catalogue_is_accessible(browser: Browser, address: str, page_paths: list[str], theme: str) -> None:
    page = browser.new_page(viewport=DESK, color_scheme=theme)
    problems = {}
    for path in page_paths:
        if path.startswith("catalogue/"):
            page.goto(f"{address}/{path}")
            problems[path] = accessibility_problems(page)
    page.close()
    assert {path: found for path, found in problems.items() if found} == {}


def test_labels_in_diagrams_are_not_cut_off(browser: Browser, address: str, page_paths: list[str]) -> None:
    page = browser.new_page(viewport=DESK)
    cut = []
    for path in page_paths:
        page.goto(f"{address}/{path}")
        cut += page.evaluate(
            """path => [...document.querySelectorAll('article svg foreignObject')].flatMap(box => {
                const label = box.firstElementChild;
                if (!label || !label.textContent.trim()) return [];
                const wide = label.getBoundingClientRect().width > box.getBoundingClientRect().width + 2;
                return wide ? [[path, label.textContent.trim()]] : [];
            })""",
            path,
        )
    page.close()
    assert not cut


def test_search_finds_a_pattern_card(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{address}/search.html?q=heartbeat")
    page.wait_for_selector("#search-results li a")
    links = page.locator("#search-results li a")
    found = [links.nth(index).get_attribute("href") or "" for index in range(links.count())]
    page.close()
    assert any("patterns.html" in link for link in found)


def test_solutions_are_folded_until_asked_for(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{address}/algorithms/trees.html")
    solution = page.locator(".solution").first
    body = solution.locator("section, div").first
    assert not body.is_visible()
    button = solution.locator("button.toggle-button")
    button.focus()
    page.keyboard.press("Enter")
    assert body.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    page.close()
