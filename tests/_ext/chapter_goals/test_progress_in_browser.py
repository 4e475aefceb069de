"""A reader's progress in a real browser: kept, counted, taken elsewhere, removed; and without storage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from browsing import DESK, PHONE, accessibility_problems, serve
from small_books import SmallBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

KEY = "load-bearing-decisions:progress:1"


@pytest.fixture(scope="module")
def address(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the book with goals once and serve it."""
    build = SmallBook(rootdir / "test-chapter-goals", tmp_path_factory.mktemp("goals") / "book").build()
    assert build.warnings == []
    with serve(build.app.outdir) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page of a browser that has never been here."""
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    yield page
    context.close()
    assert errors == []


def counts(page: Page) -> list[str]:
    return page.locator(".progress-count").all_inner_texts()


def test_ticks_survive_a_reload_and_reach_the_overview(page: Page, address: str) -> None:
    page.goto(f"{address}/one/trees.html")
    assert counts(page) == ["Done so far: 0 of 3 goals, 0 of 1 exercises."]
    page.get_by_role("checkbox", name="read a tree aloud").check()
    page.reload()
    assert page.get_by_role("checkbox", name="read a tree aloud").is_checked()
    page.goto(f"{address}/goals.html")
    assert counts(page) == [
        "Done so far: 1 of 3 goals, 0 of 1 exercises.",
        "Done so far: 0 of 3 goals, 0 of 0 exercises.",
    ]
    page.get_by_role("checkbox", name="read a tree aloud").uncheck()
    page.goto(f"{address}/one/trees.html")
    assert not page.get_by_role("checkbox", name="read a tree aloud").is_checked()


def test_a_right_answer_ticks_its_exercise(page: Page, address: str) -> None:
    page.goto(f"{address}/one/trees.html")
    done = page.get_by_role("checkbox", name="Done: Exercise 1 (Count the leaves)")
    page.get_by_label("Leaves", exact=True).fill("0,2")
    page.keyboard.press("Enter")
    assert not done.is_checked()
    page.get_by_label("Leaves", exact=True).fill("0,138")
    page.keyboard.press("Enter")
    assert done.is_checked()
    page.goto(f"{address}/goals.html")
    assert page.get_by_role("checkbox", name="Done: Count the leaves").is_checked()
    assert counts(page)[0] == "Done so far: 0 of 3 goals, 1 of 1 exercises."


def test_a_finished_chapter_is_marked_in_the_sidebar(page: Page, address: str) -> None:
    page.goto(f"{address}/one/trees.html")
    for box in page.get_by_role("checkbox").all():
        if not box.is_hidden():
            box.check()
    marked = page.locator(".sidebar-tree a", has=page.locator(".progress-mark"))
    assert [text.split() for text in marked.all_text_contents()] == [["Trees", "✓"]]
    page.goto(f"{address}/two/forests.html")
    assert marked.count() == 1
    page.goto(f"{address}/goals.html")
    page.get_by_role("checkbox", name="grow a tree").uncheck()
    assert marked.count() == 0


def test_progress_is_saved_loaded_and_removed(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/goals.html")
    page.get_by_role("checkbox", name="count errors").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert saved == {"version": 1, "done": saved["done"], "finished": []}
    assert len(saved["done"]) == 1
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Clear").click()
    assert page.get_by_role("checkbox", name="count errors").is_checked()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear").click()
    assert not page.get_by_role("checkbox", name="count errors").is_checked()
    page.get_by_role("checkbox", name="average trees").check()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("Added 1 ticks.").wait_for()
    assert counts(page)[1] == "Done so far: 2 of 3 goals, 0 of 0 exercises."


@pytest.mark.parametrize("text", ["no JSON", '{"done": "all"}', '{"done": [1], "finished": []}', "null"])
def test_other_files_are_refused(page: Page, address: str, tmp_path: Path, text: str) -> None:
    page.goto(f"{address}/goals.html")
    file = tmp_path / "other.json"
    file.write_text(text, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("This is no file that was saved here.").wait_for()
    assert counts(page)[0] == "Done so far: 0 of 3 goals, 0 of 1 exercises."


@pytest.mark.parametrize("stored", ["no JSON", "[]", '{"done": {}}'])
def test_what_cannot_be_read_is_written_over(page: Page, address: str, stored: str) -> None:
    page.goto(f"{address}/goals.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    page.reload()
    page.get_by_role("checkbox", name="count errors").check()
    page.reload()
    assert page.get_by_role("checkbox", name="count errors").is_checked()


def test_where_nothing_can_be_kept_ticks_last_until_the_page_is_left(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)  # of which the theme complains: it does not expect that
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('', 'SecurityError'); } });"
    )
    page.goto(f"{address}/goals.html")
    assert page.get_by_text("This browser keeps nothing for this site").is_visible()
    page.get_by_role("checkbox", name="count errors").check()
    said = counts(page)[1]
    page.close()
    assert said == "Done so far: 1 of 3 goals, 0 of 0 exercises."


def test_another_tab_is_followed(page: Page, address: str) -> None:
    page.goto(f"{address}/goals.html")
    other = page.context.new_page()
    other.goto(f"{address}/two/forests.html")
    other.get_by_role("checkbox", name="weigh a forest").check()
    page.get_by_text("Done so far: 1 of 3 goals, 0 of 0 exercises.").wait_for()
    assert page.get_by_role("checkbox", name="weigh a forest").is_checked()


def test_nothing_leaves_the_browser_and_no_cookie_is_set(page: Page, address: str) -> None:
    requests: list[str] = []
    page.goto(f"{address}/one/trees.html", wait_until="networkidle")
    page.on("request", lambda request: requests.append(request.url))
    page.get_by_role("checkbox", name="grow a tree").check()
    page.get_by_label("Leaves", exact=True).fill("0.1379")
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    assert requests == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["one/trees.html", "goals.html"])
def test_heads_and_overview_are_accessible_and_fit_on_a_phone(
    browser: Browser, address: str, path: str, theme: str
) -> None:
    page = browser.new_page(viewport=PHONE, color_scheme=theme)
    page.goto(f"{address}/{path}")
    page.get_by_role("checkbox", name="grow a tree").check()
    marks = ("goal", "progress", "exercise", "checkbox")
    problems = [problem for problem in accessibility_problems(page) if any(mark in problem for mark in marks)]
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert problems == []
    assert width <= PHONE["width"]


def test_without_scripts_the_overview_is_a_list(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/goals.html")
    fields = page.locator("article :is(input, button)").count()
    items = page.locator(".goals-overview li").all_inner_texts()
    context.close()
    assert fields == 0
    assert items == [
        "grow a tree",
        "read a tree aloud",
        "say when to stop",
        "Count the leaves",
        "average trees",
        "count errors",
        "weigh a forest",
    ]
