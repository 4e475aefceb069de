"""``python -m printed_book EBOOK PDF``: print the unpacked e-book in the folder EBOOK to the file PDF."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from printed_book.assembling import assemble
from printed_book.finishing import finish, page_numbers
from printed_book.printing import NoBrowserError, print_page, start_browser
from printed_book.reading import EbookError, read_ebook

if TYPE_CHECKING:
    from collections.abc import Mapping

STYLE = Path(__file__).parent / "static" / "printed_book.css"


def main() -> int:
    """Print the book, saying what is being done."""
    parser = argparse.ArgumentParser(prog="printed_book", description=__doc__)
    parser.add_argument("ebook", type=Path, help="folder of the unpacked e-book")
    parser.add_argument("pdf", type=Path, help="file to write")
    arguments = parser.parse_args()
    try:
        write_pdf(arguments.ebook, arguments.pdf)
    except (EbookError, NoBrowserError) as error:
        print(f"The book cannot be printed: {error}.", file=sys.stderr)
        return 1
    return 0


def write_pdf(folder: Path, pdf: Path) -> None:
    """Print the e-book in ``folder`` to ``pdf``."""
    started = time.monotonic()
    book = read_ebook(folder)
    document, printed = folder / "printed-book.xhtml", folder / "printed-book.pdf"
    style = STYLE.read_text(encoding="utf-8")

    def print_with(numbers: Mapping[str, int], *, is_final: bool) -> dict[str, int]:
        document.write_text(assemble(book, numbers, files=".", extra_style=style), encoding="utf-8")
        print_page(chromium, document, printed, is_final=is_final)
        return page_numbers(printed)

    with start_browser() as chromium:
        print(f"Printing {len(book.pages)} chapters, to learn on which pages they begin ...", flush=True)
        numbers = print_with({}, is_final=False)
        print("Printing them with these numbers in the contents ...", flush=True)
        if print_with(numbers, is_final=True) != numbers:
            raise EbookError(
                "the numbers in the contents are not those of the pages: its lines differ in height"
            )
    finish(printed, pdf, book)
    size = pdf.stat().st_size / 2**20
    print(f"{pdf}: {size:.1f} MB, {time.monotonic() - started:.0f} s.")


if __name__ == "__main__":
    sys.exit(main())
