"""What a browser leaves out of a PDF, and on which page things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from pathlib import Path

    from printed_book.reading import Ebook


def page_numbers(pdf: Path) -> dict[str, int]:
    """Return anchor → number of the page that it is on, counted from 1 as the printed numbers are."""
    with pikepdf.open(pdf) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        places = document.Root.get("/Dests", pikepdf.Dictionary())  # where Chromium keeps them
        return {name.removeprefix("/"): pages[place[0].objgen] for name, place in places.items()}


def finish(printed: Path, pdf: Path, book: Ebook) -> None:
    """Write ``printed`` to ``pdf``, a third of its size: with metadata, and shown with title and outline."""
    with pikepdf.open(printed) as document:
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = book.title
            metadata["dc:creator"] = [book.creator]
            metadata["dc:rights"] = book.rights
            metadata["dc:description"] = book.description
            metadata["dc:language"] = [book.language]
        document.docinfo["/Title"] = book.title
        document.docinfo["/Author"] = book.creator
        document.docinfo["/Subject"] = book.description
        document.Root.PageMode = pikepdf.Name.UseOutlines
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        document.save(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
