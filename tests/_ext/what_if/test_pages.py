"""The calculation on a page: fields in HTML, text elsewhere, and a script that agrees with the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, accessibility_problems, serve
from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

FILES = {"index.txt", "index.xhtml", "projectnamenotset.tex"}
ROWS = [
    ["Power", "500", "W"],
    ["Time", "24.5", ""],
    ["Energy", "12.25", "kWh"],
    ["Half of it", "6.125", "kWh"],
]


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-what-if", tmp_path / "book")


def test_html_has_fields_and_results(book: SmallBook) -> None:
    build = book.build()
    assert build.warnings == []
    table = build.page("index").select_one("table.what-if")
    assert table is not None
    assert text_of(table.caption).startswith("Table 1 Energy of a run")
    assert [field["aria-label"] for field in table.find_all("input")] == ["Power, in W", "Time"]
    shown = [
        [cell.input["value"] if cell.input else text_of(cell) for cell in row.find_all("td")]
        for row in table.select("tbody tr")
    ]
    assert shown == ROWS
    assert "what_if.js" in build.file("index.html")


def test_pages_without_a_calculation_load_no_script(book: SmallBook) -> None:
    book.write("index", "# Nothing\n")
    assert "what_if.js" not in book.build().file("index.html")


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_other_outputs_show_the_numbers(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    file = next(path for path in build.app.outdir.iterdir() if path.name in FILES)
    text = file.read_text(encoding="utf-8")
    assert "<input" not in text
    for number in ("500", "24.5", "12.25", "6.125"):
        assert number in text


def test_a_mistake_is_a_warning_and_the_page_is_built(book: SmallBook) -> None:
    book.change("index", "power * hours", "powr * hours")
    build = book.build()
    assert [line for line in build.warnings if "undefined label" not in line] == [
        "index.md:11: WARNING: what-if 'Energy of a *run*': 'powr' is no row above; did you mean 'power'?"
        " [what_if.row]"
    ]
    assert "powr * hours / 1000" in build.page("index").get_text()


def test_changing_a_number_changes_what_depends_on_it(book: SmallBook, browser: Browser) -> None:
    build = book.build()
    with serve(build.app.outdir) as address:
        page = browser.new_page(viewport=DESK)
        page.goto(f"{address}/index.html")
        results = page.locator("table.what-if output")
        assert results.all_inner_texts() == ["12.25", "6.125"]
        page.get_by_label("Power, in W").fill("1000")
        assert results.all_inner_texts() == ["24.5", "12.25"]
        page.get_by_label("Power, in W").fill("123456")
        assert results.all_inner_texts() == ["3,025", "1,512"]
        page.get_by_label("Time").fill("")
        assert results.all_inner_texts() == ["–", "–"]
        problems = [problem for problem in accessibility_problems(page) if "what-if" in problem]
        page.close()
    assert problems == []
