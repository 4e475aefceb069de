"""What the chapters took: rows for the page of the book, ``execution.json`` and ``make slow``.

Imports no Sphinx.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from bookkit.warnings import Kind

    from .planning import Page, Result

SLOWEST = 3
"""cells that are named for each chapter"""


class SlowCell(NamedTuple):
    """A cell by the line of the page on which its code begins."""

    line: int
    seconds: float


@dataclass(frozen=True)
class ChapterReport:
    """The run whose outputs a page shows, however long ago it was."""

    docname: str
    cells: int
    seconds: float
    """from starting the kernel to its end, by the clock"""
    cpu_seconds: float
    """of all cores together"""
    peak_bytes: int
    slowest: tuple[SlowCell, ...]
    failed: bool
    finished: str
    machine: str
    python: str
    packages: dict[str, str]

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Return the report that ``dataclasses.asdict`` turned into ``data``, by way of JSON."""
        return cls(**{**data, "slowest": tuple(SlowCell(*cell) for cell in data["slowest"])})


@dataclass(frozen=True)
class Budget:
    """What a chapter may take; more is a warning."""

    cpu_seconds: float
    megabytes: float

    def excesses(self, chapter: ChapterReport) -> Iterator[tuple[Kind, str]]:
        """Yield the kind of warning and its text for all that ``chapter`` takes too much of."""
        if chapter.cpu_seconds > self.cpu_seconds:
            text = f"chapter works '{chapter.cpu_seconds:.0f} s'; expected at most {self.cpu_seconds:g} s"
            yield "execution.slow", f"{text} (execution_budget_seconds)"
        if chapter.peak_bytes > self.megabytes * 10**6:
            text = (
                f"chapter needs '{chapter.peak_bytes / 10**6:.0f} MB'; expected at most {self.megabytes:g} MB"
            )
            yield "execution.large", f"{text} (execution_budget_megabytes)"


def report_chapters(pages: Mapping[str, Page], results: Mapping[str, Result]) -> list[ChapterReport]:
    """Return a report of each page with cells that have run, the longest first."""
    reports = [
        _report(docname, page, results[page.code])
        for docname, page in pages.items()
        if page.cells and page.code is not None and page.code in results
    ]
    return sorted(reports, key=lambda report: (-report.seconds, report.docname))


def _report(docname: str, page: Page, result: Result) -> ChapterReport:
    cells = [SlowCell(*cell) for cell in zip(page.cell_lines, result.cell_seconds, strict=False)]
    return ChapterReport(
        docname,
        page.cells,
        result.seconds,
        result.cpu_seconds,
        result.peak_bytes,
        tuple(sorted(cells, key=lambda cell: -cell.seconds)[:SLOWEST]),
        result.failed,
        result.ran_at,
        result.machine,
        result.python,
        result.packages,
    )


def write_report(path: Path, chapters: Iterable[ChapterReport]) -> None:
    """Write ``chapters`` as JSON, if the file does not say so already."""
    text = json.dumps({"chapters": [asdict(chapter) for chapter in chapters]}, indent=1) + "\n"
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    new = path.with_suffix(".tmp")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def read_report(path: Path) -> list[ChapterReport]:
    """Return what :func:`write_report` has written."""
    chapters = json.loads(path.read_text(encoding="utf-8"))["chapters"]
    return [ChapterReport.from_json(chapter) for chapter in chapters]


def ranking(chapters: Iterable[ChapterReport]) -> str:
    """Return a table of chapters, the longest first, with their slowest cells."""
    lines = [f"{'seconds':>8} {'working':>8} {'MB':>6} {'cells':>6}  chapter, and its slowest cells"]
    for chapter in chapters:
        cells = ", ".join(f"line {cell.line}: {cell.seconds:.1f} s" for cell in chapter.slowest)
        lines.append(
            f"{chapter.seconds:8.1f} {chapter.cpu_seconds:8.1f} {chapter.peak_bytes / 10**6:6.0f}"
            f" {chapter.cells:6}  {chapter.docname} ({cells})"
        )
    return "\n".join(lines)
