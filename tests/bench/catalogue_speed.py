"""Measures what a large catalogue costs, beside sphinx-needs and plain sphinx-design cards.

The same 1,000 patterns and 1,000 scenarios stand on 50 pages of three projects. The builds of the three take
turns, so that whatever else the machine does hits all of them. Fails where ours is not faster than
sphinx-needs or where doubling the entries costs more than 2.2 times.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from build_speed import Measurement, Row, build
from catalogue_projects import FLAVOURS, write_project

ENTRIES, PAGES = 1000, 50
REPETITIONS = 3
OURS, NEEDS, DESIGN = (flavour.name for flavour in FLAVOURS)
STEPS = ("from nothing", "nothing to do", "one card edited")
EDITED = "page000.md"
LARGEST_GROWTH = 2.2
EXTENSIONS = Path(__file__).parents[2] / "_ext"


def main() -> int:
    os.environ["PYTHONPATH"] = str(EXTENSIONS)
    with tempfile.TemporaryDirectory(prefix="catalogue-speed-") as folder:
        figures: dict[str, dict[str, list[Measurement]]] = {}
        for repetition in range(REPETITIONS):
            for flavour in FLAVOURS:
                project = Path(folder) / f"{flavour.name}-{repetition}"
                write_project(project, flavour, entries=ENTRIES, pages=PAGES)
                for step, measurement in measure(project).items():
                    figures.setdefault(flavour.name, {}).setdefault(step, []).append(measurement)
        twice = Path(folder) / "twice"
        write_project(twice, FLAVOURS[0], entries=2 * ENTRIES, pages=2 * PAGES)
        doubled = measure(twice)
    rows = [*compare(figures), *growth(figures[OURS], doubled)]
    for row in rows:
        print(row)
    return 1 if any(row.kept is False for row in rows) else 0


def measure(project: Path) -> dict[str, Measurement]:
    """Build ``project`` from nothing, then again, then after a change to one card."""
    first, again = build(project, watch_memory=True), build(project, watch_memory=True)
    page = project / "book" / EDITED
    page.write_text(page.read_text(encoding="utf-8").replace("at night", "at noon", 1), encoding="utf-8")
    return dict(zip(STEPS, (first, again, build(project, watch_memory=True)), strict=True))


def compare(figures: dict[str, dict[str, list[Measurement]]]) -> list[Row]:
    rows = [Row(f"{ENTRIES:,} patterns, {ENTRIES:,} scenarios, {PAGES} pages", " / ".join(figures))]
    for step in STEPS:
        seconds = {name: median(m.seconds for m in steps[step]) for name, steps in figures.items()}
        rows += rows_of(step, seconds, "s", "{:.1f}")
    peaks = {
        name: max(m.peak_bytes for measurements in steps.values() for m in measurements) / 10**6
        for name, steps in figures.items()
    }
    return [*rows, *rows_of("peak memory", peaks, "MB", "{:.0f}")]


def rows_of(what: str, values: dict[str, float], unit: str, form: str) -> list[Row]:
    to_needs, to_design = (values[OURS] / values[name] for name in (NEEDS, DESIGN))
    return [
        Row(what, " / ".join(form.format(value) for value in values.values()) + f" {unit}"),
        Row(f"  ours to {NEEDS}", f"{to_needs:.2f}", "< 1", to_needs < 1),
        Row(f"  ours to {DESIGN}", f"{to_design:.2f}"),
    ]


def growth(once: dict[str, list[Measurement]], twice: dict[str, Measurement]) -> list[Row]:
    rows = []
    for step in STEPS:
        ratio = twice[step].seconds / median(m.seconds for m in once[step])
        bar = f"<= {LARGEST_GROWTH}"
        rows.append(Row(f"twice the entries, {step}", f"{ratio:.2f}", bar, ratio <= LARGEST_GROWTH))
    peak = max(m.peak_bytes for m in twice.values()) / max(m.peak_bytes for ms in once.values() for m in ms)
    bar = f"<= {LARGEST_GROWTH}"
    return [*rows, Row("twice the entries, peak memory", f"{peak:.2f}", bar, peak <= LARGEST_GROWTH)]


if __name__ == "__main__":
    sys.exit(main())
