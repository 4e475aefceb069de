"""Data tables over several builds, in parallel and in other outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from defusedxml import ElementTree

from small_books import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import SmallBook

ONE_TABLE = "# Page\n\n```{data-table} energy.csv\n:caption: Again\n```\n"


def data_file(book: SmallBook, name: str = "energy.csv") -> Path:
    return book.folder / "data" / name


def test_editing_a_file_reads_only_the_pages_that_show_it(table_book: SmallBook) -> None:
    table_book.write("other", "---\norphan: true\n---\n# Other\n\nNothing here.\n")
    table_book.build()
    data_file(table_book).write_text("system,energy [kWh]\nScribe,99\n", encoding="utf-8")
    build = table_book.build()
    assert "index" in build.written
    assert "other" not in build.written
    assert "99" in text_of(build.page("index").select_one("#tab-energy"))


def test_a_file_that_appears_mends_its_page(table_book: SmallBook) -> None:
    table_book.change(
        "index", "data-table} energy.csv\n:caption: A choice", "data-table} weather.csv\n:caption: A choice"
    )
    missing = "index.md:13: WARNING: data file 'weather.csv' is not in book/data [table.file]"
    assert table_book.build().warnings == [missing]
    data_file(table_book, "weather.csv").write_text("system,energy [kWh]\nScribe,1\n", encoding="utf-8")
    build = table_book.build()
    assert build.warnings == []
    assert "Energy used (kWh)" in build.page("index").text


def test_an_unchanged_book_is_not_read_again(table_book: SmallBook) -> None:
    table_book.build()
    assert table_book.build().written == set()


def test_parallel_and_serial_builds_agree(table_book: SmallBook) -> None:
    for number in range(6):
        table_book.write(f"page{number}", f"---\norphan: true\n---\n{ONE_TABLE}")
    serial = table_book.build()
    parallel = table_book.build("dirhtml", parallel=2)
    assert serial.warnings == parallel.warnings == []
    for number in range(6):
        expected = text_of(serial.page(f"page{number}").table)
        assert text_of(parallel.page(f"page{number}/index").table) == expected


def test_latex_has_a_table_with_caption_label_and_figures_to_the_right(table_book: SmallBook) -> None:
    latex = table_book.build("latex")
    text = next(latex.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    assert latex.warnings == []
    assert r"\begin{tabulary}{\linewidth}[t]{LRLR}" in text
    assert (
        r"\sphinxcaption{Energy of \sphinxstyleemphasis{two} systems}\label{\detokenize{index:tab-energy}}"
        in text
    )
    assert text.count(r"\sphinxstyletheadfamily") == 4 + 2 + 2  # four heads, two rows; two heads


def test_text_has_the_table_and_its_source(table_book: SmallBook) -> None:
    text = table_book.build("text").file("index.txt")
    assert "| FraudGuard | 20125        | –             | ≈ 40       |" in text
    assert 'Data: "energy.csv"' in text


def test_epub_has_the_table_as_well_formed_xhtml(table_book: SmallBook) -> None:
    page = table_book.build("epub").file("index.xhtml")
    cells = ElementTree.fromstring(page).iter("{http://www.w3.org/1999/xhtml}th")
    assert [cell.get("scope") for cell in cells] == ["col", "col", "col", "col", "row", "row", "col", "col"]
