"""What is known of pages and results, and which chapters have to run in which order. Imports no Sphinx."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from bookkit.execution_records import ExecutionRecord, GlueCall

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bookkit.warnings import Kind


@dataclass(frozen=True)
class Stamp:
    """How a file is recognised as unchanged without reading it."""

    mtime_ns: int
    size: int


@dataclass(frozen=True)
class Remark:
    """Something about a page that its author has to change; repeated in each build until it is mended."""

    kind: Kind
    line: int
    text: str


@dataclass(frozen=True)
class Page:
    """One source file as it was last read."""

    stamp: Stamp
    key: str | None
    """what its cells are known by in jupyter-cache; ``None`` for a page that is not a notebook"""
    code: str | None
    """what its code is known by: the code of its cells, its folder, and the settings of kernels"""
    cell_lines: tuple[int, ...]
    """where the code of each cell begins"""
    fences: int
    """how many code cells the source has, wherever they stand"""
    settled: bool
    """whether ``stamp`` says all: not so if a cell loads its code from another file"""
    remarks: tuple[Remark, ...]

    @property
    def cells(self) -> int:
        """Number of its cells that hold code."""
        return len(self.cell_lines)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Return the page that ``dataclasses.asdict`` turned into ``data``, by way of JSON."""
        remarks = tuple(Remark(**remark) for remark in data["remarks"])
        lines = tuple(data["cell_lines"])
        return cls(**{**data, "stamp": Stamp(**data["stamp"]), "remarks": remarks, "cell_lines": lines})


@dataclass(frozen=True)
class Result:
    """What running one chapter's cells took, and what the outputs depend on."""

    code: str
    """as of the page when it ran"""
    ran_at: str
    """when the run ended, ISO 8601; also tells one run of a chapter from the next"""
    seconds: float
    """from starting the kernel to its end"""
    cell_seconds: tuple[float, ...]
    failed: bool
    machine: str
    """the computer it ran on, in words"""
    python: str
    """version of the interpreter that ran the cells"""
    glue_calls: tuple[GlueCall, ...]
    cpu_seconds: float
    """of all cores together"""
    peak_bytes: int
    """largest memory of the kernel process"""
    inputs: dict[str, str]
    """file or folder of the project that it read → digest"""
    pins: dict[str, str]
    """package that was loaded → version that the lock file pins it to"""
    packages: dict[str, str]
    """package that its cells imported → version that was installed"""

    @property
    def record(self) -> ExecutionRecord:
        """What other extensions may know of the run."""
        return ExecutionRecord(self.ran_at, self.machine, self.python, self.glue_calls, tuple(self.inputs))

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Return the result that ``dataclasses.asdict`` turned into ``data``, by way of JSON."""
        calls = tuple(GlueCall(*call) for call in data["glue_calls"])
        return cls(**{**data, "cell_seconds": tuple(data["cell_seconds"]), "glue_calls": calls})


def chapters_to_run(pages: Mapping[str, Page], results: Mapping[str, Result]) -> list[str]:
    """Return the pages that have no valid result, one page for each distinct set of cells in a folder."""
    missing: dict[str, str] = {}
    for docname in sorted(pages):
        code = pages[docname].code
        if code is not None and code not in results:
            missing.setdefault(code, docname)
    return list(missing.values())


def expected_seconds(docnames: Iterable[str], last_seconds: Mapping[str, float], *, workers: int) -> float:
    """Return how long running ``docnames`` will take, by their last times; one unknown counts as the average.

    >>> expected_seconds(["a", "b", "new"], {"a": 2.0, "b": 4.0}, workers=2)
    4.5
    """
    known = [last_seconds[docname] for docname in docnames if docname in last_seconds]
    if not known:
        return 0.0
    total = sum(known) / len(known) * len(list(docnames))
    return max(total / workers, *known)


def longest_first(
    docnames: Iterable[str],
    last_seconds: Mapping[str, float],
    pages: Mapping[str, Page],
    long: Sequence[str] = (),
) -> list[str]:
    """Order chapters so that no long one is left to run alone.

    One that has never run may be long and goes first; of several such, those that the book says are ``long``,
    in their order, and then the one with the most cells.
    """
    expected = {docname: place for place, docname in enumerate(long)}

    def rank(docname: str) -> tuple[float, int, int, str]:
        seconds = last_seconds.get(docname, float("inf"))
        return -seconds, expected.get(docname, len(long)), -pages[docname].cells, docname

    return sorted(docnames, key=rank)


def shown_runs(pages: Mapping[str, Page], results: Mapping[str, Result]) -> dict[str, str]:
    """Return page → when the run ended whose outputs a page that is read now shows."""
    return {
        docname: results[page.code].ran_at
        for docname, page in sorted(pages.items())
        if page.code is not None and page.code in results
    }


def records(pages: Mapping[str, Page], results: Mapping[str, Result]) -> dict[str, ExecutionRecord]:
    """Return page → the run whose outputs a page that is read now shows, for those with outputs."""
    return {
        docname: results[page.code].record
        for docname, page in sorted(pages.items())
        if page.cells and page.code is not None and page.code in results
    }


def pages_to_reread(
    pages: Mapping[str, Page], results: Mapping[str, Result], shown: Mapping[str, str]
) -> list[str]:
    """Return the pages that show another run than the latest; ``shown`` maps page → run it shows."""
    latest = shown_runs(pages, results)
    return [docname for docname, run in latest.items() if shown.get(docname) != run]


def same_cells_elsewhere(pages: Mapping[str, Page]) -> dict[str, Remark]:
    """Return page → remark for each page whose cells are those of a page in another folder."""
    first: dict[str, str] = {}
    remarks = {}
    for docname, page in sorted(pages.items()):
        if page.key is None or not page.cells:
            continue
        other = first.setdefault(page.key, docname)
        if other.rpartition("/")[0] != docname.rpartition("/")[0]:
            text = (
                f"page has the same cells as '{other}' in another folder and would show that page's outputs;"
                " expected a difference in the code, for which a comment will do"
            )
            remarks[docname] = Remark("execution.same_cells", 1, text)
    return remarks
