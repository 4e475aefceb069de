"""``{data-table}`` as readers see it, and what it tells authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from small_books import Build


def test_digits_stand_as_in_the_file(page: BeautifulSoup) -> None:
    rows = page.select("#tab-energy tbody tr")
    assert [[text_of(cell) for cell in row.select("th, td")] for row in rows] == [
        ["Scribe", "12.50", "idle at night", "1,234.00"],
        ["FraudGuard", "20125", "–not stated", "≈ 40"],
    ]


def test_headers_say_which_way_they_head_and_in_which_unit(page: BeautifulSoup) -> None:
    heads = page.select("#tab-energy th")
    assert [(text_of(head), head["scope"]) for head in heads] == [
        ("system", "col"),
        ("energy (kWh)", "col"),
        ("note", "col"),
        ("cost (EUR)", "col"),
        ("Scribe", "row"),
        ("FraudGuard", "row"),
    ]


def test_only_columns_of_figures_are_set_as_figures(page: BeautifulSoup) -> None:
    first_row = page.select("#tab-energy tbody tr:first-child td")
    assert ["figure-cell" in (cell.get("class") or []) for cell in first_row] == [True, False, True]


def test_the_caption_is_numbered_and_can_be_referred_to(page: BeautifulSoup) -> None:
    caption = page.select_one("#tab-energy caption")
    assert text_of(caption).startswith("Table 1 Energy of two systems")
    assert caption is not None
    assert text_of(caption.em) == "two"
    reference = page.select_one('p a[href="#tab-energy"]')
    assert text_of(reference) == "Table 1"


def test_the_table_scrolls_in_a_box_that_has_a_name_and_takes_the_focus(page: BeautifulSoup) -> None:
    box = page.select_one("div.data-table:has(#tab-energy)")
    assert box is not None
    assert (box["role"], box["aria-label"], box["tabindex"]) == ("region", "Energy of two systems", "0")


def test_an_empty_cell_is_a_dash_to_the_eye_and_words_to_the_ear(page: BeautifulSoup) -> None:
    (cell,) = page.select("#tab-energy .not-stated")
    dash, words = cell.find_all("span")
    assert (dash["aria-hidden"], dash.text) == ("true", "–")
    assert (words["class"], words.text) == (["visually-hidden"], "not stated")


def test_the_source_is_a_citation_and_the_data_can_be_had(page: BeautifulSoup) -> None:
    note = page.select_one(".data-source")
    assert text_of(note).startswith("Source: Meter [")
    assert text_of(note).endswith("Data: energy.csv")
    assert note is not None
    assert note.select_one("a[href^='#']") is not None
    download = note.select_one("a.download")
    assert download is not None
    assert str(download["href"]).endswith("/energy.csv")


def test_chosen_columns_are_shown_in_the_order_and_under_the_names_asked_for(page: BeautifulSoup) -> None:
    heads = page.select("div.data-table:not(:has(#tab-energy)) th")
    assert [text_of(head) for head in heads] == ["Energy used (kWh)", "system"]


def test_thousands_are_set_apart_when_asked(page: BeautifulSoup) -> None:
    cells = page.select("div.data-table:not(:has(#tab-energy)) td.figure-cell")
    assert [cell.text.strip() for cell in cells] == ["12.50", "20\u202f125"]


def test_each_mistake_is_told_where_it_is(mistakes: Build) -> None:
    assert mistakes.warnings == [
        "index.md:3: WARNING: data file 'enery.csv' is not in book/data; did you mean 'energy.csv'?"
        " [table.file]",
        "index.md:7: WARNING: 'energy.csv' has no column 'enrgy'; it has 'system', 'energy', 'note', 'cost';"
        " did you mean 'energy'? [table.column]",
        "index.md:12: WARNING: data table 'energy.csv' needs a caption: add the option ':caption:'"
        " and say what it shows [table.caption]",
        "data/ragged.csv:4: WARNING: data file 'ragged.csv': line 4 has 3 cells, the header has 2"
        " [table.shape]",
    ]


def test_what_cannot_be_shown_is_named_and_the_page_goes_on(mistakes: Build) -> None:
    page = mistakes.page("index")
    notes = [text_of(note) for note in page.select(".admonition.error p:not(.admonition-title)")]
    assert notes == ["The table enery.csv cannot be shown.", "The table ragged.csv cannot be shown."]
    assert "The text goes on." in page.text


def test_a_column_that_is_not_there_leaves_the_others(mistakes: Build) -> None:
    first_table = mistakes.page("index").select_one("table")
    assert first_table is not None
    assert [text_of(head) for head in first_table.select("thead th")] == ["system"]


def test_a_table_without_caption_goes_by_the_name_of_its_file(mistakes: Build) -> None:
    assert "Table 2 energy.csv" in text_of(mistakes.page("index").select("caption")[1])


def test_mistakes_are_told_again_until_they_are_put_right(rootdir: Path, tmp_path: Path) -> None:
    book = SmallBook(rootdir / "test-data-tables-mistakes", tmp_path / "book")
    assert book.build().warnings == book.build().warnings != []
