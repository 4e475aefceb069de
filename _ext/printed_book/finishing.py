"""What a browser leaves out of a PDF, and on which page things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject

if TYPE_CHECKING:
    from pathlib import Path

    from printed_book.reading import Ebook


def page_numbers(pdf: Path) -> dict[str, int]:
    """Return anchor → number of the page that it is on, counted from 1 as the printed numbers are."""
    reader = PdfReader(pdf)
    pages = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages, 1)
        if page.indirect_reference
    }
    numbers = {}
    for name, destination in reader.named_destinations.items():
        page = destination.page
        if page is not None and getattr(page, "idnum", None) in pages:
            numbers[name.lstrip("/")] = pages[page.idnum]
    return numbers


def finish(printed: Path, pdf: Path, book: Ebook) -> None:
    """Write ``printed`` to ``pdf`` with its metadata; a reader shows the title and the outline."""
    writer = PdfWriter(clone_from=printed)
    writer.add_metadata(
        {"/Title": book.title, "/Author": book.creator, "/Subject": book.description, "/Rights": book.rights}
    )
    writer.page_mode = "/UseOutlines"
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
    writer.write(pdf)
