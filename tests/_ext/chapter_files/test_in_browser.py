"""The line under the title in a browser: everything by keyboard, and no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, PHONE, accessibility_problems, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from small_books import Build


@pytest.fixture(scope="module")
def address(build: Build) -> Iterator[str]:
    with serve(build.app.outdir) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport=DESK, java_script_enabled=False)
    page.goto(f"{address}/part/first.html")
    yield page
    page.close()


def test_menu_opens_by_keyboard_and_its_links_follow(page: Page) -> None:
    links = page.locator(".chapter-links details a")
    assert not links.first.is_visible()
    page.locator(".chapter-links summary").focus()
    page.keyboard.press("Enter")
    assert links.first.is_visible()
    for name in ("Notebook", "Python script", "Everything, zipped"):
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == name
    page.locator(".chapter-links summary").focus()
    page.keyboard.press("Enter")
    assert not links.first.is_visible()


def test_menu_downloads_the_file(page: Page) -> None:
    page.locator(".chapter-links summary").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Everything, zipped").click()
    assert download.value.suggested_filename == "first.zip"


def test_code_can_be_hidden_and_one_cell_shown_again_by_keyboard(page: Page) -> None:
    code = page.locator("div.cell_input pre")
    box = page.get_by_role("checkbox", name="Code of cell 1")
    assert code.is_visible()
    assert not box.is_visible()
    page.get_by_label("Hide code").focus()
    page.keyboard.press("Space")
    assert not code.is_visible()
    assert page.locator("div.cell_output").is_visible()
    box.focus()
    page.keyboard.press("Space")
    assert code.is_visible()
    page.keyboard.press("Space")
    assert not code.is_visible()


def test_line_is_not_on_paper(page: Page) -> None:
    assert page.locator(".chapter-links").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".chapter-links").is_visible()


def test_long_output_scrolls_and_is_whole_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}/part/second.html")
    output = page.locator("div.cell_output pre")
    window = page.evaluate("window.innerHeight")
    box = output.bounding_box()
    assert box is not None
    assert box["height"] < window
    page.emulate_media(media="print")
    whole = output.bounding_box()
    assert whole is not None
    assert whole["height"] > box["height"]


def test_line_fits_on_a_phone_and_is_accessible(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/part/first.html")
    page.locator(".chapter-links summary").click()
    page.get_by_label("Hide code").check()
    menu = page.locator(".chapter-links").bounding_box()
    assert menu is not None
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= PHONE["width"]
    problems = [p for p in accessibility_problems(page) if "chapter-links" in p or "reveal-code" in p]
    page.close()
    assert problems == []
