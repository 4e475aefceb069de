"""Measures how long the book takes to build, and fails where a bar is missed. ``make bench`` runs it.

Everything happens in copies in a temporary folder: the working tree and its build stay as they are. The
yardstick for the build that has nothing to do is an empty Sphinx project that loads MyST-NB.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

BOOK = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "_build", "__pycache__", ".*_cache")
COMMAND = [sys.executable, "-m", "sphinx", "-c", ".", "-n", "-W", "-j", "auto", "book", "_build/html"]
REPETITIONS = 5
EMPTY_CONFIGURATION = 'extensions = ["myst_nb"]\n'
GIGABYTE = 10**9


@dataclass(frozen=True)
class Row:
    """One line of the table; ``kept`` is ``None`` where no bar is set."""

    what: str
    measured: str
    bar: str = ""
    kept: bool | None = None

    def __str__(self) -> str:
        verdict = {None: "", True: "kept", False: "MISSED"}[self.kept]
        return f"{self.what:48} {self.measured:>12}   {self.bar:10} {verdict}".rstrip()


@dataclass(frozen=True)
class Measurement:
    """Wall time and the largest resident memory of a build with all its processes."""

    seconds: float
    peak_bytes: int


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="build-speed-") as folder:
        book, empty = Path(folder) / "book", Path(folder) / "empty"
        shutil.copytree(BOOK, book, ignore=LEFT_OUT)
        make_empty_project(empty)
        rows = [*measure_first_build(book), *measure_nothing_to_do(book, empty), *measure_prose_edit(book)]
    for row in rows:
        print(row)
    return 1 if any(row.kept is False for row in rows) else 0


def measure_first_build(book: Path) -> list[Row]:
    first = build(book, watch_memory=True)
    results = state(book)["results"].values()
    cells = sum(sum(result["cell_seconds"]) for result in results)
    count = sum(len(result["cell_seconds"]) for result in results)
    cores = os.cpu_count() or 1
    overhead = first.seconds / (cells / cores) - 1
    return [
        Row("build from nothing", f"{first.seconds:.1f} s"),
        Row(f"  its {count} cells' own time, in {len(results)} chapters", f"{cells:.1f} s"),
        Row("  cores", f"{cores}"),
        Row("  overhead over the cells' time / cores", f"{overhead:.0%}", "<= 40 %", overhead <= 0.40),
        Row(
            "  peak memory of all processes, kernels included",
            f"{first.peak_bytes / GIGABYTE:.2f} GB",
            "< 3 GB",
            first.peak_bytes < 3 * GIGABYTE,
        ),
    ]


def measure_nothing_to_do(book: Path, empty: Path) -> list[Row]:
    build(empty)
    pairs = [(build(book).seconds, build(empty).seconds) for _ in range(REPETITIONS)]
    of_book, of_empty = (median(seconds) for seconds in zip(*pairs, strict=True))
    ratio = of_book / of_empty
    return [
        Row(f"nothing to do, median of {REPETITIONS}", f"{of_book:.2f} s"),
        Row("  an empty project with MyST-NB", f"{of_empty:.2f} s"),
        Row("  ratio", f"{ratio:.2f}", "<= 2", ratio <= 2),
    ]


def measure_prose_edit(book: Path) -> list[Row]:
    """Add a sentence to the chapter that takes longest."""
    results = state(book)["results"]
    chapter = max(results, key=lambda docname: float(results[docname]["seconds"]))
    with (book / "book" / f"{chapter}.md").open("a", encoding="utf-8") as page:
        page.write("\nOne more sentence.\n")
    edited = build(book)
    executed = state(book)["build"]["executed"]
    return [
        Row(f"a sentence more in {chapter}", f"{edited.seconds:.2f} s"),
        Row("  chapters executed", f"{len(executed)}", "0", not executed),
    ]


def make_empty_project(folder: Path) -> None:
    (folder / "book").mkdir(parents=True)
    (folder / "conf.py").write_text(EMPTY_CONFIGURATION, encoding="utf-8")
    (folder / "book" / "index.md").write_text("# Empty\n", encoding="utf-8")


def state(book: Path) -> dict[str, dict[str, dict[str, list[float]]]]:
    """Return what the latest build wrote down about execution."""
    text = (book / "_build" / ".jupyter_cache" / "state.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def build(project: Path, *, watch_memory: bool = False) -> Measurement:
    """Build ``project`` as the Makefile does; a build that fails ends the benchmark with what it said."""
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = psutil.Popen(COMMAND, cwd=project, stdout=said, stderr=subprocess.STDOUT)
        peak = watch(process) if watch_memory else 0
        code = process.wait()
        seconds = time.perf_counter() - began
        if code:
            said.seek(0)
            sys.exit(f"{said.read()}\nThe build failed; there is nothing to measure.")
    return Measurement(seconds, peak)


def watch(process: psutil.Popen) -> int:
    """Return the largest sum of resident memory seen; pages that processes share count more than once."""
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(resident_bytes, [process, *process.children(recursive=True)])))
        time.sleep(0.1)
    return peak


def resident_bytes(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


if __name__ == "__main__":
    sys.exit(main())
