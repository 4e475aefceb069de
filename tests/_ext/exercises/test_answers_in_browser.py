"""Answers in a real browser: by keyboard, in many number formats, with reasons, without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, accessibility_problems, serve
from small_books import SmallBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

THEMES = ["light", "dark"]


@pytest.fixture(scope="module")
def address(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the book with answers once and serve it."""
    build = SmallBook(rootdir / "test-exercises-answers", tmp_path_factory.mktemp("answers") / "book").build()
    assert build.warnings == []
    with serve(build.app.outdir) as address:
        yield f"{address}/index.html"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport=DESK)
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(address)
    yield page
    page.close()
    assert errors == []


def said(page: Page, number: int) -> str:
    return " ".join(page.get_by_role("status").nth(number).inner_text().split())


def answered(page: Page, typed: str) -> str:
    """Return what is said when ``typed`` is the answer to the first question."""
    field = page.get_by_label("Number of them")
    field.fill(typed)
    field.press("Enter")
    return said(page, 0)


def test_first_wrong_then_right_by_keyboard(page: Page) -> None:
    field = page.get_by_label("Number of them")
    field.focus()
    page.keyboard.type("1000")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert said(page, 0) == "Not right within 1 %: too small."
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("1240")
    page.keyboard.press("Enter")
    assert said(page, 0) == "Right."


@pytest.mark.parametrize(
    "typed",
    [
        "1234.5",
        "1234,5",
        "1,234.5",
        "1.234,5",
        "1 234,5",
        "1,234",
        "1.234",
        "1234.",
        "123,450 %",
        "+1.2345e3",
        "≈ 1234 s",
        "12345/10",
    ],
)
def test_a_number_may_be_typed_in_many_ways(page: Page, typed: str) -> None:
    assert answered(page, typed) == "Right."


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "Please type a number, such as 0.25 or 1,500."),
        ("many", "Please type a number, such as 0.25 or 1,500."),
        ("1.5.2,3,4", "Please type a number, such as 0.25 or 1,500."),
        (",", "Please type a number, such as 0.25 or 1,500."),
        ("−1234.5", "Right number, other sign?"),
        ("1.2345", "Right number, other unit?"),
        ("1234500", "Right number, other unit?"),
        ("1250", "Not right within 1 %: too large."),
    ],
)
def test_what_is_wrong_is_said(page: Page, typed: str, message: str) -> None:
    assert answered(page, typed) == message


@pytest.mark.parametrize(
    ("typed", "right"), [("250", True), ("25e1", True), ("251", False), ("250.1", False)]
)
def test_without_tolerance_a_number_is_exact(page: Page, typed: str, right: bool) -> None:
    page.get_by_label("How many of 1000").fill(typed)
    page.get_by_role("button", name="Check").nth(1).click()
    assert (said(page, 1) == "Right.") == right


def test_a_choice_is_answered_with_its_reason(page: Page) -> None:
    check = page.get_by_role("button", name="Check").nth(2)
    check.click()
    assert said(page, 2) == "Please choose first."
    page.get_by_role("radio", name="Everywhere.").check()
    check.click()
    assert said(page, 2) == "Not that one. A request that needs all parts gains nothing."
    page.get_by_role("radio", name="Where the recogniser fails.").check()
    assert said(page, 2) == "", "what was said of another option is gone"
    check.click()
    assert said(page, 2) == "Right. People can go on working."


def test_several_options_may_be_right(page: Page) -> None:
    check = page.get_by_role("button", name="Check").nth(3)
    page.get_by_role("checkbox", name="Two").check()
    page.get_by_role("checkbox", name="Three").check()
    check.click()
    assert said(page, 3) == "Not yet: 1 of 2 found, 1 wrong. Half of it is one. It is odd."
    page.get_by_role("checkbox", name="Three").uncheck()
    page.get_by_role("checkbox", name="Four").check()
    check.click()
    assert said(page, 3) == "Right. Half of it is one. Half of it is two."


def test_an_exercise_is_answered_when_all_its_answers_are_right(page: Page) -> None:
    page.evaluate("document.addEventListener('exercise-answered', e => (window.told ??= []).push(e.detail))")
    assert answered(page, "1234.5") == "Right."
    assert page.evaluate("window.told") is None
    page.get_by_label("How many of 1000").fill("250")
    page.keyboard.press("Enter")
    assert page.evaluate("window.told") == ["count"]


@pytest.mark.parametrize("theme", THEMES)
def test_answers_are_accessible(browser: Browser, address: str, theme: str) -> None:
    page = browser.new_page(viewport=DESK, color_scheme=theme)
    page.goto(address)
    assert answered(page, "5") != ""
    page.get_by_role("radio", name="Everywhere.").check()
    page.get_by_role("button", name="Check").nth(2).click()
    problems = [problem for problem in accessibility_problems(page) if "answer" in problem]
    page.close()
    assert problems == []


def test_on_paper_there_is_a_line_to_write_on(page: Page) -> None:
    assert answered(page, "1000") != ""
    page.emulate_media(media="print")
    field = page.get_by_label("Number of them")
    style = field.evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).borderBottomStyle]")
    assert style == ["rgba(0, 0, 0, 0)", "solid"]
    assert page.get_by_role("button", name="Check").count() == 0
    assert not page.get_by_text("Not right within 1 %").is_visible()


def test_without_scripts_there_is_a_line_boxes_and_the_solution(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    text = " ".join(page.locator("article").inner_text().split())
    fields = page.locator("article input, article button").count()
    context.close()
    assert fields == 0
    assert "Number of them: ____________ s" in text
    assert "☐ Everywhere." in text
    assert "Wrong: Three It is odd." in text
