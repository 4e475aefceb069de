"""Measures how long the book takes to build, and fails where a bar is missed. ``make bench`` runs it.

Everything happens in copies in a temporary folder: the working tree and its build stay as they are. Beside
the book as it is, the same operations run on a copy that plain MyST-NB executes, from a cache and with
``-j auto``. The yardstick for the build that has nothing to do is an empty project that loads MyST-NB.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import psutil

BOOK = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "_build", "__pycache__", ".*_cache")
COMMAND = [sys.executable, "-m", "sphinx", "-c", ".", "-n", "-j", "auto", "book", "_build/html"]
REPETITIONS = 5
EMPTY_CONFIGURATION = 'extensions = ["myst_nb"]\n'
OWN_EXECUTION = re.compile(
    r'^    "(?:execution|book_counts|chapter_files)",\n'  # the last two ask the first
    r"|^(?:execution|chapter_files)_\w+ = (?:\[[^\]]*\]|.*).*\n",
    re.MULTILINE,
)
KERNEL = "ipykernel_launcher"
MEGABYTE = 10**6


@dataclass(frozen=True)
class Row:
    """One line of the table; ``kept`` is ``None`` where no bar is set."""

    what: str
    measured: str
    plain: str = ""
    bar: str = ""
    kept: bool | None = None

    def __str__(self) -> str:
        verdict = {None: "", True: "kept", False: "MISSED"}[self.kept]
        return f"{self.what:46} {self.measured:>10} {self.plain:>10}   {self.bar:12} {verdict}".rstrip()


@dataclass(frozen=True)
class Measurement:
    """What a build took; memory is the largest sum over its processes that was seen."""

    seconds: float
    own_bytes: int
    """of the build without kernels"""
    kernel_bytes: int


def main() -> int:
    print(Row("", "the book", "MyST-NB", "bar"))
    failed = False
    with tempfile.TemporaryDirectory(prefix="build-speed-") as folder:
        book, plain, empty = (Path(folder) / name for name in ("book", "plain", "empty"))
        shutil.copytree(BOOK, book, ignore=LEFT_OUT)
        make_plain_copy(plain)
        make_empty_project(empty)
        for measure in (measure_first_build, measure_nothing_to_do, measure_prose_edit, measure_cell_edit):
            for row in measure(book, plain, empty):
                print(row, flush=True)
                failed = failed or row.kept is False
    return 1 if failed else 0


def measure_first_build(book: Path, plain: Path, _empty: Path) -> list[Row]:
    first, of_plain = build(book, watched=True), build(plain, watched=True)
    chapters = reports(book)
    work = sum(float(chapter["cpu_seconds"]) for chapter in chapters)
    serial = sum(float(chapter["seconds"]) for chapter in chapters)
    cores = os.cpu_count() or 1
    allowed = 1.15 * work / cores + 15
    return [
        Row(
            "build from nothing [s]",
            f"{first.seconds:.1f}",
            f"{of_plain.seconds:.1f}",
            f"<= {allowed:.1f}",
            first.seconds <= allowed,
        ),
        Row(f"  work of {len(chapters)} kernels [s], on {cores} cores", f"{work:.1f}"),
        Row("  all chapters' times added up [s]", f"{serial:.1f}", "", "> build", first.seconds < serial),
        Row(
            "  memory of the build without kernels [MB]",
            f"{first.own_bytes / MEGABYTE:.0f}",
            f"{of_plain.own_bytes / MEGABYTE:.0f}",
            "<= 600",
            first.own_bytes <= 600 * MEGABYTE,
        ),
        Row(
            "  memory of its kernels [MB]",
            f"{first.kernel_bytes / MEGABYTE:.0f}",
            f"{of_plain.kernel_bytes / MEGABYTE:.0f}",
        ),
    ]


def measure_nothing_to_do(book: Path, plain: Path, empty: Path) -> list[Row]:
    build(empty)
    ours, theirs, none = medians(book, plain, empty)
    return [
        Row(
            "nothing to do [s]",
            f"{ours:.2f}",
            f"{theirs:.2f}",
            f"<= {1.5 * none:.2f}",
            ours <= 1.5 * none,
        ),
        Row("  an empty project with MyST-NB [s]", f"{none:.2f}"),
        Row("  ratio", f"{ours / none:.2f}", f"{theirs / none:.2f}", "<= 1.5"),
    ]


def measure_prose_edit(book: Path, plain: Path, _empty: Path) -> list[Row]:
    """Add a sentence to every third chapter, and compare with builds that have nothing to do."""
    chapters = [str(report["docname"]) for report in reports(book)[::3]]
    ours, theirs, idle = {}, {}, []
    for chapter in chapters:
        for project, taken in ((book, ours), (plain, theirs)):
            with (project / "book" / f"{chapter}.md").open("a", encoding="utf-8") as page:
                page.write("\nOne more sentence.\n")
            taken[chapter] = build(project).seconds
        executed = state(book)["build"]["executed"]
        if executed:
            sys.exit(f"A sentence ran {executed} again.")
        idle.append(build(book).seconds)
    usual, allowed = median(ours.values()), 1.6 * median(idle)
    slowest = max(chapters, key=lambda chapter: ours[chapter])
    return [
        Row(
            f"a sentence more, median of {len(chapters)} chapters [s]",
            f"{usual:.2f}",
            f"{median(theirs.values()):.2f}",
            f"<= {allowed:.2f}",
            usual <= allowed,
        ),
        Row(f"  slowest: {slowest} [s]", f"{ours[slowest]:.2f}", f"{theirs[slowest]:.2f}"),
    ]


def measure_cell_edit(book: Path, plain: Path, _empty: Path) -> list[Row]:
    """Change a cell of the quickest chapter: running it comes on top of what a sentence may take."""
    chapter = str(reports(book)[-1]["docname"])
    idle = median(build(book).seconds for _ in range(REPETITIONS))
    taken: dict[Path, list[float]] = {book: [], plain: []}
    running = []
    for number in range(REPETITIONS):
        for project, seconds in taken.items():
            change_last_cell(project / "book" / f"{chapter}.md", f"_ = {number}")
            seconds.append(build(project).seconds)
        running.append(state(book)["build"]["seconds"])
        ran = state(book)["build"]["executed"]
        if ran != [chapter]:
            sys.exit(f"A cell of {chapter} was changed, and {ran} ran again.")
    ours, theirs, allowed = median(taken[book]), median(taken[plain]), median(running) + 1.6 * idle
    return [
        Row(
            f"a cell of {chapter} changed [s]",
            f"{ours:.2f}",
            f"{theirs:.2f}",
            f"<= {allowed:.2f}",
            ours <= allowed,
        ),
        Row("  of that, running the chapter [s]", f"{median(running):.2f}"),
    ]


def change_last_cell(page: Path, statement: str) -> None:
    text = page.read_text(encoding="utf-8")
    end = text.index("\n```", text.rindex("```{code-cell}"))
    page.write_text(f"{text[:end]}\n{statement}{text[end:]}", encoding="utf-8")


def medians(*projects: Path) -> list[float]:
    """Return the median time of a build of each project; they take turns, so that they meet the same load."""
    rounds = [[build(project).seconds for project in projects] for _ in range(REPETITIONS)]
    return [median(seconds) for seconds in zip(*rounds, strict=True)]


def make_plain_copy(folder: Path) -> None:
    """Copy the book for plain MyST-NB, whose kernels get the variables that ours give them."""
    shutil.copytree(BOOK, folder, ignore=LEFT_OUT)
    configuration = folder / "conf.py"
    text = OWN_EXECUTION.sub("", configuration.read_text(encoding="utf-8"))
    configuration.write_text(text, encoding="utf-8")
    page = folder / "book" / "execution.md"  # holds a directive of ours
    page.write_text("# How the cells ran\n", encoding="utf-8")


def make_empty_project(folder: Path) -> None:
    (folder / "book").mkdir(parents=True)
    (folder / "conf.py").write_text(EMPTY_CONFIGURATION, encoding="utf-8")
    (folder / "book" / "index.md").write_text("# Empty\n", encoding="utf-8")


def reports(book: Path) -> list[dict[str, object]]:
    """Return what each chapter took, the longest first."""
    text = (book / "_build" / "execution.json").read_text(encoding="utf-8")
    return json.loads(text)["chapters"]  # type: ignore[no-any-return]


def state(book: Path) -> dict[str, dict[str, Any]]:
    """Return what the latest build wrote down about execution."""
    text = (book / "_build" / ".jupyter_cache" / "state.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def build(project: Path, *, watched: bool = False) -> Measurement:
    """Build ``project`` as the Makefile does; a build that fails ends the benchmark with what it said."""
    variables = {
        "PYTHONPATH": str(project / "code"),
        "MATPLOTLIBRC": str(project / "book" / "matplotlibrc"),
        "JAX_PLATFORMS": "cpu",
        "KERAS_BACKEND": "jax",
    }
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = psutil.Popen(
            COMMAND, cwd=project, env=as_readers_have_it() | variables, stdout=said, stderr=subprocess.STDOUT
        )
        own, kernels = watch(process) if watched else (0, 0)
        code = process.wait()
        seconds = time.perf_counter() - began
        if code:
            said.seek(0)
            sys.exit(f"{said.read()}\nThe build failed; there is nothing to measure.")
    return Measurement(seconds, own, kernels)


def as_readers_have_it() -> dict[str, str]:
    """Return the environment of this process, but let Python keep the modules that it has compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def watch(process: psutil.Popen) -> tuple[int, int]:
    """Return the largest sums of memory seen, of the build and of its kernels."""
    own = kernels = 0
    while process.poll() is None:
        sizes = [size(child) for child in [process, *process.children(recursive=True)]]
        own = max(own, sum(bytes_ for is_kernel, bytes_ in sizes if not is_kernel))
        kernels = max(kernels, sum(bytes_ for is_kernel, bytes_ in sizes if is_kernel))
        time.sleep(1)  # to look costs processor time, which the build then lacks
    return own, kernels


def size(process: psutil.Process) -> tuple[bool, int]:
    """Say whether ``process`` is a kernel, and how much memory it has.

    Processes of the build are copies of one, and what they share is divided up. To find that out of a kernel,
    which shares little, would take processor time from the build.
    """
    try:
        if any(KERNEL in part for part in process.cmdline()):
            return True, int(process.memory_info().rss)
        memory = process.memory_full_info()
        return False, int(getattr(memory, "pss", memory.rss))
    except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
        return False, 0


if __name__ == "__main__":
    sys.exit(main())
