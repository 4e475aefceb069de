"""Reads pages for what execution has to know: their cells' key, and what about them has to be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .accounting import cell_fences
from .notebook_results import UnreadableNotebook
from .planning import Page, Remark, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .notebook_results import Chapter, NotebookResults


def stamp(path: Path) -> Stamp:
    """Return the stamp of the file at ``path``."""
    status = path.stat()
    return Stamp(status.st_mtime_ns, status.st_size)


def survey_page(path: Path, results: NotebookResults, *, folder: str = "", settings: str = "") -> Page:
    """Read the page at ``path``, whose cells run in ``folder`` of the book and under ``settings``."""
    read_at = stamp(path)
    no_notebook = Page(read_at, key=None, code=None, cell_lines=(), fences=0, settled=True, remarks=())
    try:
        chapter = results.read(path)
    except UnreadableNotebook as error:
        remark = Remark("execution.unreadable", 1, f"page cannot be read as a notebook: {error}")
        return replace(no_notebook, remarks=(remark,))
    if chapter is None:
        return no_notebook
    code_cells = chapter.code_cells()
    runs = chapter.mode == "cache"
    return Page(
        read_at,
        key=results.key(chapter.notebook) if runs else None,
        code=chapter.code(folder=folder, settings=settings) if runs else None,
        cell_lines=tuple(chapter.cell_line(index) for index, _ in code_cells),
        fences=len(cell_fences(path.read_text(encoding="utf-8"))),
        settled=not any("load" in cell.metadata for _, cell in code_cells),
        remarks=tuple(_remarks(chapter)),
    )


def _remarks(chapter: Chapter) -> Iterator[Remark]:
    """Yield what would leave cells unrun, or their errors unseen, without a word."""
    code_cells = chapter.code_cells()
    if not code_cells:
        yield Remark("execution.no_cells", 1, "page has front matter for notebooks but no code cell")
    if chapter.mode != "cache":
        text = f"page sets 'execution_mode: {chapter.mode}'; expected none: the book runs all cells"
        yield Remark("execution.skipped", 1, text)
    if chapter.allows_errors:
        text = "page lets errors pass with 'execution_allow_errors'; expected 'try' and 'except' in a cell"
        yield Remark("execution.skipped", 1, text)
    for index, cell in code_cells:
        tags = cell.metadata.get("tags", [])
        if "skip-execution" in tags:
            text = "code cell is not run because of its tag 'skip-execution'; expected each cell to run"
            yield Remark("execution.skipped", chapter.cell_line(index), text)
        if "raises-exception" in tags:
            text = (
                "code cell may fail in any way because of its tag 'raises-exception';"
                " expected 'try' and 'except' with the exception that the text is about"
            )
            yield Remark("execution.skipped", chapter.cell_line(index), text)
