"""The search and the previews as a reader meets them: by keyboard, by mouse and by touch, in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, PHONE, accessibility_problems, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page, Route

    from small_books import Build

    Visit = Callable[..., Page]

FIELD = "dialog.finding [role=combobox]"


@pytest.fixture
def visit(built: Build, browser: Browser) -> Iterator[Visit]:
    """Return a function that opens a page of the book in a browser of its own settings."""
    contexts, errors = [], []
    with serve(built.app.outdir) as address:

        def open_page(path: str = "prose.html", **options: object) -> Page:
            contexts.append(browser.new_context(**{"viewport": DESK, **options}))
            page = contexts[-1].new_page()
            page.on("pageerror", lambda error: errors.append(error))
            page.goto(f"{address}/{path}", wait_until="load")
            return page

        yield open_page
        for context in contexts:
            context.close()
    assert errors == []


def search(page: Page, query: str) -> list[str]:
    """Search for ``query`` and return the names of what is found."""
    page.keyboard.press("/")
    field = page.locator(FIELD)
    field.wait_for()
    field.fill(query)
    page.locator(f'#finding-results[data-query="{query}"]').wait_for(state="attached")
    return page.locator("#finding-results .finding-name").all_inner_texts()


def preview(page: Page) -> Locator:
    return page.locator("#finding-preview")


def link(page: Page, text: str) -> Locator:
    return page.locator("article a.reference", has_text=text)


def test_slash_alias_arrow_enter_lands_on_the_card(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    page.locator(FIELD).wait_for()
    page.keyboard.type("listener")
    page.locator('#finding-results[data-query="listener"]').wait_for()
    option = page.locator("#finding-results [role=option]").first
    assert option.get_attribute("aria-selected") == "false"
    page.keyboard.press("ArrowDown")
    assert option.get_attribute("aria-selected") == "true"
    assert page.locator(FIELD).get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cards.html#pattern-observer")


def test_enter_alone_opens_the_first_result(visit: Visit) -> None:
    page = visit()
    search(page, "response time")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cards.html#quality-latency")


def test_a_chapter_leads_to_its_page(visit: Visit) -> None:
    page = visit("words.html")
    assert search(page, "prose about")[0] == "Prose about Straße"
    page.keyboard.press("Enter")
    page.wait_for_url("**/prose.html")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_escape_closes_the_search_and_returns_the_focus(visit: Visit, key: str) -> None:
    page = visit()
    link(page, "a beat").focus()
    page.keyboard.press(key)
    page.locator(FIELD).wait_for()
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    assert page.locator("dialog.finding").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "a beat"


def test_arrows_go_round(visit: Visit) -> None:
    page = visit()
    assert len(search(page, "heartbeat")) > 0
    options = page.locator("#finding-results [role=option]")
    page.keyboard.press("ArrowUp")
    assert options.last.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    assert page.locator("#finding-results [aria-selected=true]").count() == 1


def test_typing_into_the_side_bar_goes_on_in_the_search(visit: Visit) -> None:
    page = visit()
    page.locator(".sidebar-search").focus()
    assert page.locator("dialog.finding").count() == 0  # the focus alone opens nothing
    page.keyboard.type("l")
    page.locator(FIELD).wait_for()
    assert page.locator(FIELD).input_value() == "l"
    page.keyboard.type("atency")
    page.locator('#finding-results[data-query="latency"]').wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "sidebar-search"


def test_a_button_opens_the_search_where_the_side_bar_is_hidden(visit: Visit) -> None:
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="Search", exact=True).tap()
    page.locator(FIELD).wait_for()


def test_a_slash_in_a_field_is_a_slash(visit: Visit) -> None:
    page = visit()
    search(page, "a")
    page.keyboard.type("/b")
    assert page.locator(FIELD).input_value() == "a/b"


def test_the_slash_can_be_given_back(visit: Visit) -> None:
    page = visit()
    search(page, "a")
    page.get_by_label("/ opens the search").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    page.keyboard.press("Control+k")
    page.locator(FIELD).wait_for()
    assert page.locator(FIELD).input_value() == ""
    assert not page.get_by_label("/ opens the search").is_checked()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("OBSERVER", "Observer"),
        ("obs", "Observer"),
        ("depend", "Observer"),
        ("obsever", "Observer"),
        ("hertbeat", "Heartbeat"),
        ("latnecy", "Latency"),
        ("shop feat", "feature store"),
        ("featurestore", "feature store"),
        ("what is a feature store", "feature store"),
        ("helm 1994", "Design Patterns: Elements of Reusable Object-Oriented Software"),
        ("emile", "Émile’s method"),
        ("prune", "Prune it"),
        ("forest answers", "Forest answers fast"),
        ("zebra", "How trees are cut"),
        ("removing branches", "How trees are cut"),
    ],
)
def test_search_finds_first(visit: Visit, query: str, first: str) -> None:
    assert search(visit(), query)[:1] == [first]


def test_names_come_before_aliases_and_those_before_sentences(visit: Visit, built: Build) -> None:
    page = visit()
    page.evaluate("finding.loadData('cards')")
    page.evaluate("finding.loadData('others')")
    page.evaluate(
        """() => finding.data.cards.entries.unshift(
            ['term', 'third', 0, 'a', 'What a listener hears.'],
            ['term', 'second', 0, 'b', '', ['Listener']],
            ['work', 'Listener, and how to be one', 0, 'c'])"""
    )
    assert search(page, "listener")[:3] == ["Listener, and how to be one", "second", "Observer"]
    assert search(page, "listener")[3] == "third"


def test_typing_goes_on_while_the_index_is_being_loaded(visit: Visit) -> None:
    page = visit()
    held: list[Route] = []
    page.route("**/searchindex.js", lambda route: held.append(route))
    page.keyboard.press("/")
    page.locator(FIELD).wait_for()
    page.keyboard.type("zebr")
    page.wait_for_function("typeof Search !== 'undefined' && typeof Stemmer !== 'undefined'")
    page.keyboard.type("a")
    page.wait_for_timeout(200)
    held[0].continue_()
    page.locator('#finding-results[data-query="zebra"]').wait_for()
    assert page.locator("#finding-results .finding-name").all_inner_texts() == ["How trees are cut"]


def test_nothing_is_found_says_so(visit: Visit) -> None:
    page = visit()
    assert search(page, "xyzzyx") == []
    assert page.locator("dialog.finding [role=status]").inner_text() == "Nothing was found"
    assert page.locator(FIELD).get_attribute("aria-expanded") == "false"


def test_passages_are_shown_with_their_words_marked_and_lead_to_the_section(visit: Visit) -> None:
    page = visit()
    search(page, "surprising zebras")
    option = page.locator("#finding-results [role=option]").first
    assert option.locator(".finding-place").inner_text() == "Prose about Straße"
    assert option.locator("mark").all_inner_texts() == ["surprising", "zebra"]
    option.click()
    page.wait_for_url("**/prose.html#how-trees-are-cut")
    assert page.locator("dialog.finding").is_hidden()


def test_what_is_found_is_text(visit: Visit) -> None:
    page = visit()
    search(page, "alive")
    sentence = page.locator("#finding-results .finding-sentence").first
    assert sentence.inner_text() == "Show that a process is alive </script> by a message."


def test_search_works_in_a_folder_of_files(built: Build, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((built.app.outdir / "prose.html").as_uri())
    assert search(page, "zebra") == ["How trees are cut"]
    assert search(page, "listener")[0] == "Observer"
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_search_is_accessible_and_fits(visit: Visit, theme: str, size: dict[str, int]) -> None:
    page = visit(viewport=size, color_scheme=theme)
    for query in ("", "a", "listener", "xyzzyx"):
        search(page, query)
        page.keyboard.press("ArrowDown")
        assert accessibility_problems(page) == []
        box = page.locator("dialog.finding").bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= size["width"]
        assert 0 <= box["y"] <= box["y"] + box["height"] <= size["height"]


def test_nothing_is_loaded_before_it_is_needed(visit: Visit, built: Build) -> None:
    page = visit("words.html")
    files = "performance.getEntriesByType('resource').map(r => r.name).filter(n => /finding|search/.test(n))"
    assert [name.rpartition("/")[2].partition("?")[0] for name in page.evaluate(files)] == [
        "finding.css",
        "finding.js",
    ]


def test_without_scripts_no_search_is_offered(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    assert page.locator(".sidebar-search").is_hidden()
    assert page.locator("dialog, #finding-preview").count() == 0


def test_a_link_is_previewed_while_hovered(visit: Visit) -> None:
    page = visit()
    observer = link(page, "Observer")
    observer.hover()
    preview(page).wait_for()
    assert preview(page).inner_text().split("\n") == [
        "pattern",
        "Observer",
        "Let parts react to an event without the source knowing them.",
    ]
    assert observer.get_attribute("aria-describedby") == "finding-preview"
    preview(page).hover()  # the way leads past the link's edge
    page.wait_for_timeout(400)
    assert preview(page).is_visible()
    page.mouse.move(5, 5)
    preview(page).wait_for(state="hidden")
    assert observer.get_attribute("aria-describedby") is None


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scrolled", [0, 1], ids=["top", "bottom"])
def test_a_preview_covers_no_part_of_its_link_and_stays_in_sight(
    visit: Visit, size: dict[str, int], scrolled: int
) -> None:
    page = visit(viewport={**size, "height": 400})
    for text in ("Observer", "a beat", "Latency", "feature store", "Forest answers"):
        target = link(page, text)
        target.evaluate("(a, end) => a.scrollIntoView({ block: end ? 'end' : 'center' })", scrolled)
        target.focus()
        page.keyboard.press("Shift")  # a key, so that the focus is one of the keyboard
        target.hover()
        preview(page).wait_for()
        described = "text => document.querySelector('[aria-describedby]')?.textContent.includes(text)"
        page.wait_for_function(described, arg=text)
        card = preview(page).bounding_box()
        assert card is not None
        lines = target.evaluate("a => [...a.getClientRects()].map(r => [r.top, r.bottom])")
        top, bottom = min(line[0] for line in lines), max(line[1] for line in lines)
        assert card["y"] >= bottom or card["y"] + card["height"] <= top, text
        assert card["x"] >= 0
        assert card["x"] + card["width"] <= size["width"]
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_link_is_previewed_while_focused_and_dismissed_by_escape(visit: Visit) -> None:
    page = visit()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "feature store":
            break
    preview(page).wait_for()
    page.wait_for_function("document.activeElement.getAttribute('aria-describedby') === 'finding-preview'")
    assert preview(page).inner_text() == "term\nfeature store\nA place for features."
    page.keyboard.press("Escape")
    assert preview(page).is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "feature store"
    page.keyboard.press("Shift+Tab")
    preview(page).wait_for()
    assert preview(page).inner_text().startswith("quality\nLatency")
    link(page, "Latency").evaluate("a => a.blur()")
    preview(page).wait_for(state="hidden")


def test_a_dismissed_preview_stays_away_until_the_pointer_comes_again(visit: Visit) -> None:
    page = visit()
    observer = link(page, "Observer")
    observer.hover()
    preview(page).wait_for()
    page.keyboard.press("Escape")
    assert preview(page).is_hidden()
    observer.hover(position={"x": 3, "y": 3})
    page.wait_for_timeout(500)
    assert preview(page).is_hidden()
    page.mouse.move(5, 5)
    observer.hover()
    preview(page).wait_for()


def test_a_touch_follows_the_link(visit: Visit) -> None:
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    link(page, "Observer").tap()
    page.wait_for_url("**/cards.html#pattern-observer")
    assert preview(page).count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_preview_is_accessible(visit: Visit, theme: str) -> None:
    page = visit(color_scheme=theme)
    of_the_theme = accessibility_problems(page)
    link(page, "Latency").hover()
    preview(page).wait_for()
    assert accessibility_problems(page) == of_the_theme


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_index_is_accessible_and_fits_on_a_phone(visit: Visit, theme: str) -> None:
    page = visit("genindex.html", viewport=PHONE, color_scheme=theme)
    assert accessibility_problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
