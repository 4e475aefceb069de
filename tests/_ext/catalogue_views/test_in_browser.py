"""The filter in a real browser: choosing, typing, the address, the keyboard, no script, paper, a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from browsing import DESK, PHONE, serve
from small_books import SmallBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from small_books import Build

ALL = ["Big Script", "Circuit Breaker", "Layered", "Ping-Echo", "Prediction Cache"]


@pytest.fixture(scope="module")
def address(finished_views: Build) -> Iterator[str]:
    with serve(finished_views.app.outdir) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{address}/catalogue.html")
    yield page
    page.close()


def shown(page: Page) -> list[str]:
    rows = page.locator("tbody tr:visible th p:first-child")
    return [text.strip() for text in rows.all_text_contents()]  # rendered or not: cards far down are not


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def fragment(page: Page) -> str:
    return urlsplit(page.url).fragment


def test_everything_is_shown_at_first(page: Page) -> None:
    assert page.get_by_role("search", name="Filter the cards").is_visible()
    assert shown(page) == ALL
    assert status(page) == "All 5 cards"
    assert fragment(page) == ""


def test_choices_narrow_the_rows_down_and_are_counted(page: Page) -> None:
    page.get_by_label("Helps").select_option("Latency")
    assert shown(page) == ["Circuit Breaker", "Prediction Cache"]
    assert status(page) == "2 of 5 cards"
    page.get_by_label("Does not hurt").select_option("Availability")
    assert shown(page) == ["Prediction Cache"]
    assert fragment(page) == "helps=latency&not-hurts=availability"
    page.get_by_label("Kind").select_option("style")
    assert shown(page) == []
    assert status(page) == "0 of 5 cards: nothing fits all of this"


def test_each_field_looks_at_its_own_column(page: Page) -> None:
    for label, choice, expected in (
        ("Kind", "anti-pattern", ["Big Script"]),
        ("Group", "data management", ["Prediction Cache"]),
        ("Phase", "serving", ["Circuit Breaker", "Prediction Cache"]),
        ("Does not hurt", "Resource use", ["Big Script", "Layered", "Prediction Cache"]),
    ):
        page.get_by_label(label).select_option(choice)
        assert shown(page) == expected
        page.get_by_role("button", name="Clear").click()
    assert shown(page) == ALL


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fuse", ["Circuit Breaker"]),
        ("  ANSWERS inputs ", ["Prediction Cache"]),
        ("ping–echo", ["Ping-Echo"]),
        ("nygard", ["Circuit Breaker", "Ping-Echo"]),
        ("<script>", []),
    ],
)
def test_words_are_searched_in_the_whole_row(page: Page, words: str, expected: list[str]) -> None:
    page.get_by_label("Words").fill(words)
    assert shown(page) == expected
    assert status(page).startswith(f"{len(expected)} of 5 cards")


def test_the_address_restores_the_state_after_a_reload_and_for_others(page: Page, browser: Browser) -> None:
    page.get_by_label("Group").select_option("availability")
    page.get_by_label("Words").fill("alive & kicking?")
    page.get_by_label("Words").fill("alive")
    page.reload()
    assert shown(page) == ["Ping-Echo"]
    assert page.get_by_label("Group").input_value() == "availability"
    other = browser.new_page(viewport=DESK)
    other.goto(page.url)
    assert shown(other) == ["Ping-Echo"]
    assert other.get_by_label("Words").input_value() == "alive"
    other.close()


def test_special_characters_survive_in_the_address(page: Page) -> None:
    page.get_by_label("Words").fill("a&b=c #50% é")
    page.reload()
    assert page.get_by_label("Words").input_value() == "a&b=c #50% é"


def test_back_undoes_a_choice_or_a_run_of_typing(page: Page) -> None:
    page.get_by_label("Kind").select_option("pattern")
    page.get_by_label("Words").press_sequentially("cache")
    assert shown(page) == ["Prediction Cache"]
    page.go_back()
    assert shown(page) == ["Circuit Breaker", "Prediction Cache"]
    assert page.get_by_label("Words").input_value() == ""
    page.go_back()
    assert shown(page) == ALL
    assert page.get_by_label("Kind").input_value() == ""
    page.go_forward()
    assert shown(page) == ["Circuit Breaker", "Prediction Cache"]


def test_clear_shows_everything_and_forgets_the_address(page: Page) -> None:
    page.get_by_label("Kind").select_option("pattern")
    page.get_by_label("Words").fill("cache")
    page.get_by_role("button", name="Clear").click()
    assert shown(page) == ALL
    assert status(page) == "All 5 cards"
    assert fragment(page) == ""
    assert page.get_by_label("Kind").input_value() == ""


def test_an_unknown_choice_in_the_address_is_no_choice(page: Page, address: str) -> None:
    page.goto(f"{address}/catalogue.html#helps=banana&kind=style&nonsense=1")
    assert shown(page) == ["Layered"]
    assert page.get_by_label("Helps").input_value() == ""


def test_a_place_on_the_page_is_no_filter(page: Page) -> None:
    page.get_by_label("Kind").select_option("style")
    page.evaluate("location.hash = 'all-cards'")
    page.wait_for_function("location.hash === '#all-cards'")
    assert shown(page) == ["Layered"]


def test_the_keyboard_is_enough(page: Page) -> None:
    page.get_by_label("Kind").focus()
    page.keyboard.press("s")  # the first choice that begins so
    assert shown(page) == ["Layered"]
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.type("below")
    page.keyboard.press("Enter")  # must not send the form
    assert shown(page) == ["Layered"]
    assert fragment(page) == "kind=style&text=below"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert shown(page) == ALL


def test_two_forms_on_one_page_keep_apart(browser: Browser, rootdir: Path, tmp_path: Path) -> None:
    book = SmallBook(rootdir / "test-views-book", tmp_path / "book")
    book.change("catalogue", ":name: all-cards\n```", "```\n\n```{scenario-catalogue}\n```")
    with serve(book.build().app.outdir) as address:
        page = browser.new_page(viewport=DESK)
        page.goto(f"{address}/catalogue.html")
        cards, scenarios = page.locator(".arch-view").all()
        cards.get_by_label("Kind").select_option("style")
        scenarios.get_by_label("Kind").select_option("stress")
        assert fragment(page) == "kind=style&2.kind=stress"
        page.reload()
        assert cards.get_by_role("status").inner_text() == "1 of 5 cards"
        assert scenarios.get_by_role("status").inner_text() == "1 of 5 scenarios"
        page.close()


def test_scenarios_are_filtered_by_verdict(page: Page, address: str) -> None:
    page.goto(f"{address}/verdicts.html")
    page.get_by_label("Verdict").select_option("not met as meant")
    assert shown(page) == ["Forest answers fast"]
    page.get_by_label("Verdict").select_option("not met")
    assert shown(page) == ["Tree answers fast"]
    assert status(page) == "1 of 5 scenarios"


def test_without_a_script_everything_is_there_and_no_form(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/catalogue.html#kind=style")
    assert shown(page) == ALL
    assert not page.locator("form.arch-filter").is_visible()
    context.close()


def test_paper_shows_what_matches_and_no_form(page: Page) -> None:
    page.get_by_label("Helps").select_option("Latency")
    page.emulate_media(media="print")
    assert shown(page) == ["Circuit Breaker", "Prediction Cache"]
    assert not page.locator("form.arch-filter").is_visible()


def test_on_a_phone_rows_are_blocks_that_name_their_cells(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    before = "cell => getComputedStyle(cell, '::before').content"
    cell = page.get_by_role("cell", name="Let each layer use only the one below.")
    assert '"Intent"' in cell.evaluate(before) or "attr(data-label)" in cell.evaluate(before)
    assert page.get_by_role("row").count() == 6
    assert page.get_by_role("rowheader").count() == 5
    page.goto(f"{address}/matrix.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("viewport", [DESK, PHONE])
def test_what_can_be_pressed_is_large_enough(page: Page, address: str, viewport: dict[str, int]) -> None:
    page.set_viewport_size(viewport)
    too_small = """targets => targets.map(target => target.getBoundingClientRect())
        .filter(box => box.width < 24 || box.height < 24).length"""
    controls = page.locator("form.arch-filter :is(select, input, button)")
    assert controls.count() == 7
    assert controls.evaluate_all(too_small) == 0
    page.goto(f"{address}/matrix.html")
    effects = page.locator(".arch-effect-cell a")
    assert effects.count() == 10
    assert effects.evaluate_all(too_small) == 0


def test_names_stay_in_view_while_the_matrix_scrolls(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 300})
    page.goto(f"{address}/matrix.html")
    box = page.get_by_role("region", name="Cards and the qualities that they help or hurt")
    box.focus()
    box.evaluate("box => { box.style.maxHeight = box.style.width = '200px'; box.scrollTo(60, 90); }")
    left, top = box.evaluate(
        """box => {
            const edge = box.getBoundingClientRect();
            const row = box.querySelector('tbody th').getBoundingClientRect();
            const head = box.querySelector('thead th:last-child').getBoundingClientRect();
            return [row.left - edge.left, head.top - edge.top];
        }"""
    )
    assert box.evaluate("box => [box.scrollLeft, box.scrollTop]") == [60, 90]
    assert left <= 1
    assert top <= 1
