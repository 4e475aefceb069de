"""One walk through all pages of a site in a browser, in one theme: what went wrong on each page.

Opening a page and laying it out takes longer than looking at it, so each is opened once and looked at from
all sides. Two themes are two browsers in two threads.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from browsing import DESK, PHONE, THEMES, accessibility_problems
from printed_book.printing import start_browser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import BrowserContext, Page

    from browsing import Theme


CUT_LABELS = """() => [...document.querySelectorAll('article svg foreignObject')].flatMap(box => {
    const label = box.firstElementChild;
    if (!label || !label.textContent.trim()) return [];
    const wide = label.getBoundingClientRect().width > box.getBoundingClientRect().width + 2;
    return wide ? [label.textContent.trim()] : [];
})"""

WIDEST = """limit => [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > limit + 1)
    .slice(-3).map(element => element.outerHTML.slice(0, 100))"""


@dataclass
class Visit:
    """What was found on one page; each list is empty on a sound page."""

    path: str
    theme: Theme
    errors: list[str] = field(default_factory=list)
    """of scripts and in the console"""
    foreign: list[str] = field(default_factory=list)
    """addresses on other hosts that were asked for"""
    refused: list[str] = field(default_factory=list)
    """addresses that were not answered well"""
    inaccessible: list[str] = field(default_factory=list)
    cut_labels: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    """what reaches beyond the edge of a phone"""


def walk_in_all_themes(address: str, paths: Sequence[str]) -> list[Visit]:
    """Visit every page once in each theme, the themes side by side."""
    with ThreadPoolExecutor(len(THEMES)) as threads:
        walks = [threads.submit(walk, address, paths, theme) for theme in THEMES]
        return [visit for done in walks for visit in done.result()]


def walk(address: str, paths: Sequence[str], theme: Theme) -> list[Visit]:
    """Visit every page once with a browser of its own."""
    with start_browser() as browser:
        context = browser.new_context(viewport=DESK, color_scheme=theme, service_workers="block")
        return [look_at(context, address, Visit(path, theme)) for path in paths]


def look_at(context: BrowserContext, address: str, visit: Visit) -> Visit:
    """Open a page, at a desk and on a phone, and note what is wrong."""
    page = context.new_page()
    listen(page, address, visit)
    page.goto(f"{address}/{visit.path}")
    visit.inaccessible = accessibility_problems(page)
    visit.cut_labels = page.evaluate(CUT_LABELS)
    page.set_viewport_size(PHONE)
    if page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
        visit.too_wide = page.evaluate(WIDEST, PHONE["width"])
    page.close()
    return visit


def listen(page: Page, address: str, visit: Visit) -> None:
    """Note what the page says and asks for from now on."""
    page.on("console", lambda event: visit.errors.append(event.text) if event.type == "error" else None)
    page.on("pageerror", lambda event: visit.errors.append(str(event)))
    page.on(
        "request",
        lambda event: (
            visit.foreign.append(event.url) if not event.url.startswith((address, "data:", "blob:")) else None
        ),
    )
    page.on("response", lambda event: visit.refused.append(event.url) if event.status >= 400 else None)
