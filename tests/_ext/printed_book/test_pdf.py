"""A small book, printed: pages, contents, links, outline, and what happens without a browser."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from printed_book import __main__ as program
from printed_book import printing
from small_books import SmallBook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pypdf.generic import Destination


def in_own_thread(work: Callable[[], object]) -> object:
    """Do ``work`` where no browser of other tests is driven: Playwright allows one in a thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


@pytest.fixture(scope="module")
def pdf(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    """Return the small book as a PDF."""
    folder = tmp_path_factory.mktemp("printed")
    ebook = SmallBook(rootdir / "test-forms", folder / "book").build("epub")
    in_own_thread(partial(program.write_pdf, ebook.app.outdir, folder / "book.pdf"))
    return PdfReader(folder / "book.pdf")


def texts(pdf: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pdf.pages]


def test_it_begins_with_its_title_and_says_who_wrote_it(pdf: PdfReader) -> None:
    assert "Two Bridges" in texts(pdf)[0]
    assert "Ada Builder" in texts(pdf)[0]
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Two Bridges: a book on beams", "Ada Builder")


def test_contents_name_the_page_on_which_each_chapter_begins(pdf: PdfReader) -> None:
    pages = texts(pdf)
    for title in ("Bridges", "Beams", "Loads", "Arches & “stones”"):
        found = re.search(rf"(?<!Two ){re.escape(title)} (\d+)", pages[1])
        assert found is not None, (title, pages[1])
        assert title in pages[int(found[1]) - 1]


def test_every_page_has_its_number_and_the_title_of_its_chapter(pdf: PdfReader) -> None:
    for number, text in enumerate(texts(pdf)[1:], 2):
        assert str(number) in text
    (beams,) = (text for text in texts(pdf) if "A beam bends." in text)
    assert beams.startswith("Two Bridges Beams")


def test_links_lead_to_pages_and_sites(pdf: PdfReader) -> None:
    links = [link.get_object() for page in pdf.pages for link in page.get("/Annots", ())]
    inside = {str(link["/Dest"]).removeprefix("/") for link in links if "/Dest" in link}
    assert {"part-beams", "part-beams--sec-loads", "part-beams--sec-beams-summary"} <= inside
    assert inside <= {name.removeprefix("/") for name in pdf.named_destinations}
    assert "https://example.org/beams" in {str(link["/A"]["/URI"]) for link in links if "/A" in link}


def test_the_outline_is_that_of_the_book(pdf: PdfReader) -> None:
    assert "Beams" in names_in(pdf.outline)
    assert "Loads" in names_in(pdf.outline)


def names_in(outline: list[Destination | list[Destination]]) -> list[str]:
    names: list[str] = []
    for item in outline:
        names += names_in(item) if isinstance(item, list) else [str(item.title)]  # type: ignore[arg-type]
    return names


def test_nothing_is_left_out(pdf: PdfReader) -> None:
    whole = " ".join(texts(pdf))
    for words in (
        "Two weigh 80 t.",
        "The hidden part.",
        "Fig. 2",
        "Table 1",
        "a lorry | laden",
        "return 1.5 * cars",
    ):
        assert words in whole


def test_fonts_are_embedded(pdf: PdfReader) -> None:
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            described = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            if font.get_object()["/Subtype"] != "/Type3":
                assert any(key.startswith("/FontFile") for key in described["/FontDescriptor"])


def test_without_a_browser_it_says_what_is_missing(
    tmp_path: Path, rootdir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ebook = SmallBook(rootdir / "test-forms", tmp_path / "book").build("epub")
    nothing = tmp_path / "no-browser"
    monkeypatch.setattr(printing.shutil, "which", lambda _name: str(nothing))
    monkeypatch.setattr("sys.argv", ["printed_book", str(ebook.app.outdir), str(tmp_path / "book.pdf")])
    assert in_own_thread(program.main) == 1
    assert "no Chromium to print with; install it" in capsys.readouterr().err
