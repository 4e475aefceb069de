"""The built pages in a real browser: nothing foreign is loaded, nothing breaks, all fits on a phone."""

from __future__ import annotations

import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
OPTIONS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without writing a line for each."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the built book on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the Chromium that is installed, or else the one that Playwright brought."""
    installed = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=OPTIONS)
        yield browser
        browser.close()


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
