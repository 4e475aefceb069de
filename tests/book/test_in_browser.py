"""The built pages in a real browser: nothing foreign is loaded, nothing breaks, everybody can read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, accessibility_problems, serve, tab_to
from site_walk import walk_in_all_themes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from site_walk import Visit


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the built book."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="module")
def visits(address: str, pages: dict[str, object]) -> list[Visit]:
    """Return what a walk through all pages found, in both themes."""
    return walk_in_all_themes(address, list(pages))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty tab at a desk."""
    context = browser.new_context(viewport=DESK, service_workers="block")
    yield context.new_page()
    context.close()


def found(visits: list[Visit], what: str) -> dict[tuple[str, str], list[str]]:
    """Return page and theme → what was found there."""
    return {(visit.path, visit.theme): getattr(visit, what) for visit in visits if getattr(visit, what)}


def test_no_page_raises_an_error(visits: list[Visit]) -> None:
    assert found(visits, "errors") == {}


def test_no_page_asks_another_host(visits: list[Visit]) -> None:
    assert found(visits, "foreign") == {}


def test_all_that_pages_ask_for_is_there(visits: list[Visit]) -> None:
    assert found(visits, "refused") == {}


def test_axe_finds_nothing(visits: list[Visit]) -> None:
    assert found(visits, "inaccessible") == {}


def test_low_contrast_is_told_with_its_place(page: Page) -> None:
    page.set_content(
        "<html lang='en'><title>T</title><main><h1>T</h1><p style='color: #aaa'>Pale</p></main></html>"
    )
    problems = accessibility_problems(page)
    assert len(problems) == 1
    assert problems[0].startswith('color-contrast (1 places), first at p: <p style="color: #aaa">Pale</p>; ')
    assert "contrast of 2.32" in problems[0]


def test_labels_in_diagrams_are_not_cut_off(visits: list[Visit]) -> None:
    assert found(visits, "cut_labels") == {}


def test_pages_fit_on_a_phone(visits: list[Visit]) -> None:
    assert found(visits, "too_wide") == {}


def test_search_finds_a_pattern_card(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?q=heartbeat")
    page.wait_for_selector("#search-results li a")
    links = page.locator("#search-results li a")
    hrefs = [links.nth(index).get_attribute("href") or "" for index in range(links.count())]
    assert any("patterns.html" in href for href in hrefs)


# -- The keyboard alone ----------------------------------------------------------------------------


def test_keyboard_skips_the_navigation(page: Page, address: str) -> None:
    page.goto(f"{address}/algorithms/trees.html")
    tab_to(page, "a.skip-to-content", at_most=1)
    page.keyboard.press("Enter")
    tab_to(page, "article *, .content *", at_most=3)


def test_keyboard_walks_the_navigation(page: Page, address: str) -> None:
    page.goto(f"{address}/algorithms/trees.html")
    tab_to(page, ".sidebar-tree a[href$='networks.html']")
    assert page.evaluate(FOCUS_SHOWS)
    page.keyboard.press("Enter")
    page.wait_for_url("**/algorithms/networks.html")


FOCUS_SHOWS = """() => {
    const look = element => {
        const style = getComputedStyle(element);
        return ['outline', 'boxShadow', 'borderColor', 'backgroundColor', 'textDecoration']
            .map(name => style[name]).join();
    };
    const element = document.activeElement;
    const focused = look(element);
    element.blur();
    const other = look(element);
    element.focus({ focusVisible: true, preventScroll: true });
    return other !== focused;
}"""


def test_every_stop_of_the_keyboard_shows(page: Page, address: str) -> None:
    """Whoever presses Tab sees where they are: in the navigation, in a chapter, in its listings."""
    page.goto(f"{address}/algorithms/trees.html")
    page.add_style_tag(content="* { transition: none !important }")
    unseen = page.evaluate(
        """shows => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
            .filter(stop => stop.checkVisibility({ visibilityProperty: true }))
            .filter(stop => {
                stop.focus({ focusVisible: true, preventScroll: true });
                return document.activeElement === stop && !eval(shows)();
            })
            .map(stop => stop.outerHTML.slice(0, 100))""",
        FOCUS_SHOWS,
    )
    assert unseen == []


def test_keyboard_searches(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.matches('input')")
    page.keyboard.type("heartbeat")
    page.wait_for_selector("[role=option], input[name=q]:focus")  # a dialog has answers at once
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results li a, article :text('Heartbeat')")
    if "search.html" in page.url:
        tab_to(page, "#search-results li a")
        page.keyboard.press("Enter")
        page.wait_for_selector("article :text('Heartbeat')")


def test_keyboard_filters_the_catalogue(page: Page, address: str) -> None:
    page.goto(f"{address}/catalogue/index.html")
    rows = page.locator("article tbody > tr:visible")
    everything = rows.count()
    tab_to(page, "form.arch-filter input[type=search]")
    page.keyboard.type("heartbeat")
    page.wait_for_selector("article tbody > tr[hidden]", state="attached")
    assert 0 < rows.count() < everything
    tab_to(page, "form.arch-filter button[type=reset]", at_most=2)
    page.keyboard.press("Enter")
    assert rows.count() == everything


def test_keyboard_opens_a_solution(page: Page, address: str) -> None:
    page.goto(f"{address}/algorithms/trees.html")
    solution = page.locator(".solution").first
    body = solution.locator("section, div").first
    assert not body.is_visible()
    tab_to(page, ".solution button, .solution summary")
    page.keyboard.press("Enter")
    assert body.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") in {"true", None}


# -- No scripts ------------------------------------------------------------------------------------

HIDDEN_TEXT = """() => {
    for (const box of document.querySelectorAll('details')) box.open = true;  // a reader can do that
    const hidden = [];
    const look = element => {
        if (element.matches('[hidden]:has(input), script, style, template, noscript')) return;
        if (element.matches('annotation, .headerlink')) return;
        if (element.matches('.reveal-code, .toctree-wrapper li')) return;  // neither is text
        const style = getComputedStyle(element);
        if (style.display === 'none' || style.visibility === 'hidden') {
            if (element.textContent.trim()) hidden.push(element.outerHTML.slice(0, 120));
        } else for (const child of element.children) look(child);
    };
    look(document.querySelector('article'));
    return hidden;
}"""

DEAD_CONTROLS = """() =>
    [...document.querySelectorAll('button, select, textarea, input')]
        .filter(control => !['checkbox', 'radio', 'hidden'].includes(control.type))  // style obeys these
        .filter(control => control.checkVisibility({ visibilityProperty: true }))
        .filter(control => !control.disabled && !control.readOnly)
        .map(control => control.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def plain_context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser that runs no script of a page."""
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    yield context
    context.close()


def test_everything_can_be_read_without_scripts(
    plain_context: BrowserContext, address: str, pages: dict[str, object]
) -> None:
    page = plain_context.new_page()
    unreadable, dead = {}, {}
    for path in set(pages) - {"search.html"}:
        page.goto(f"{address}/{path}")
        unreadable[path] = page.evaluate(HIDDEN_TEXT)
        dead[path] = page.evaluate(DEAD_CONTROLS)
    assert {path: texts for path, texts in unreadable.items() if texts} == {}
    assert {path: controls for path, controls in dead.items() if controls} == {}


def test_theme_follows_the_system_without_scripts(browser: Browser, address: str) -> None:
    grounds = {}
    for theme in ("light", "dark"):
        context = browser.new_context(color_scheme=theme, java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}/index.html")
        grounds[theme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        context.close()
    assert grounds["light"] == "rgb(255, 255, 255)"
    assert sum(map(int, grounds["dark"][4:-1].split(","))) < 100
