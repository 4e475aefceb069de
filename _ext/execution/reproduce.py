"""Runs each chapter twice from nothing, under different circumstances, and shows where its outputs differ.

``python -m execution.reproduce`` takes nothing from a cache and changes nothing that a build has made. The
first run has one core and a fixed seed for hashes, as a build has; the second has all cores, threads to match
and another seed. A result that depends on either is no result.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from .chapter_run import Finished
from .comparing import compare
from .kernel_environment import book_environment, kernel_environment, write_profile
from .notebook_results import NotebookResults
from .running import run_chapters, worker_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .comparing import Comparison
    from .notebook_results import Chapter

THREADS = ("MKL_NUM_THREADS", "NPROC", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")


@dataclass(frozen=True)
class Circumstances:
    """What may differ from one run to the next without changing an output."""

    hash_seed: int
    cores: int | None
    """``None`` for all"""
    threads: int

    def __str__(self) -> str:
        cores = "all cores" if self.cores is None else f"{self.cores} core"
        return f"hash seed {self.hash_seed}, {cores}, {self.threads} threads"

    def variables(self) -> dict[str, str]:
        """Return the environment variables that bring them about."""
        return {"PYTHONHASHSEED": str(self.hash_seed), **dict.fromkeys(THREADS, str(self.threads))}


RUNS = (Circumstances(hash_seed=0, cores=1, threads=1), Circumstances(hash_seed=1, cores=None, threads=2))


class Book:
    """The chapters of a book, read as a build reads them."""

    def __init__(self, configuration: Path, source: Path, scratch: Path) -> None:
        folders = (scratch / "out", scratch / "doctrees")
        self._app = Sphinx(source, configuration, *folders, "dummy", status=None, freshenv=True)
        self._app.env.find_files(self._app.config, self._app.builder)
        self._results = NotebookResults(self._app.env)

    def chapters(self, only: Sequence[str] = ()) -> dict[str, Chapter]:
        """Return docname → chapter for all pages with cells, or for those named; read anew each time."""
        docnames = [name for name in sorted(self._app.env.found_docs) if not only or name in only]
        read = {name: self._results.read(Path(self._app.env.doc2path(name))) for name in docnames}
        return {name: chapter for name, chapter in read.items() if chapter and chapter.code_cells()}

    def environment(self, circumstances: Circumstances) -> dict[str, str]:
        """Return the environment of kernels in a build, but for ``circumstances``."""
        config, base = self._app.config, Path(self._app.confdir)
        own = config.execution_environment | circumstances.variables()
        return book_environment(base, base / config.execution_code_root, Path(self._app.srcdir), own)

    def name(self, docname: str) -> str:
        """Return the file of a page, as an author names it."""
        return os.path.relpath(self._app.env.doc2path(docname), self._app.confdir)


def reproduce(book: Book, only: Sequence[str], scratch: Path) -> Iterator[tuple[str, Comparison | str]]:
    """Yield each chapter with its comparison, or with what kept it from running."""
    first, second = (_run(book, only, circumstances, scratch) for circumstances in RUNS)
    for docname in sorted(first):
        runs = first[docname], second[docname]
        failed = [failure.error for run in runs for failure in run.failures]
        if failed:
            yield docname, f"{book.name(docname)}: {failed[0]}"
            continue
        one, other = (run.chapter for run in runs)
        lines = {index: one.cell_line(index) for index, _ in one.code_cells()}
        names = (str(RUNS[0]), str(RUNS[1]))
        cells = one.notebook.cells, other.notebook.cells
        yield docname, compare(book.name(docname), lines, *cells, names=names)


def _run(
    book: Book, only: Sequence[str], circumstances: Circumstances, scratch: Path
) -> Mapping[str, Finished]:
    profile = scratch / "ipython"
    write_profile(profile)
    environment = kernel_environment(book.environment(circumstances), profile)
    chapters = book.chapters(only)
    finished = {}
    with _on_cores(circumstances.cores):
        workers = worker_count(len(chapters), jobs=os.cpu_count() or 1)
        with closing(run_chapters(chapters, workers=workers, environment=environment)) as events:
            for event in events:
                if isinstance(event, Finished):
                    finished[event.docname] = event
                    _say(f"{circumstances}: {event.docname} in {event.seconds:.1f} s")
    return finished


@contextmanager
def _on_cores(count: int | None) -> Iterator[None]:
    """Keep this process and those that it starts to ``count`` cores, where the system can do so."""
    if count is None or not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the chapters that the command line names, or all; return 1 if anything differs or fails."""
    parser = argparse.ArgumentParser(prog="execution.reproduce", description=__doc__)
    parser.add_argument("chapters", nargs="*", help="docnames; all chapters if none is given")
    parser.add_argument("--configuration", type=Path, default=Path(), help="folder of conf.py")
    parser.add_argument("--source", type=Path, default=Path("book"), help="folder of the pages")
    parser.add_argument("--report", type=Path, help="file to write the differences to")
    options = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="reproduce-") as folder, docutils_namespace():
        book = Book(options.configuration.resolve(), options.source.resolve(), Path(folder))
        found = dict(reproduce(book, options.chapters, Path(folder)))
    text = "\n\n".join(_differences(found))
    if options.report is not None:
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(f"{text}\n" if text else "", encoding="utf-8")
    if text:
        _say(f"\n{text}")
    _say(f"\n{_summary(found)}")
    return 1 if text or not found else 0


def _differences(found: Mapping[str, Comparison | str]) -> Iterator[str]:
    for result in found.values():
        if isinstance(result, str):
            yield result
        else:
            yield from result.differences


def _summary(found: Mapping[str, Comparison | str]) -> str:
    compared = [result for result in found.values() if not isinstance(result, str)]
    return (
        f"{len(found)} chapters, {sum(result.compared for result in compared)} cells compared;"
        f" {sum(result.volatile for result in compared)} volatile cells left out;"
        f" {sum(len(result.differences) for result in compared)} cells differ;"
        f" {len(found) - len(compared)} chapters failed"
    )


if __name__ == "__main__":
    sys.exit(main())
