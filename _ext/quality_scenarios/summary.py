"""What a build says of all scenarios: one line when it is done, and a table for ``make scenarios``.

The table lies beside the doctrees, not among the pages: it holds values that change from run to run.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple, cast

from sphinx.util import logging

from catalogue.domain import arch_domain
from catalogue.model import Scenario
from quality_scenarios.measure import show_measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from quality_scenarios.verdicts import Result

logger = logging.getLogger(__name__)

TABLE = "scenarios.txt"
COUNTED = {
    "met": "met",
    "met by some": "met by some candidates",
    "not met as meant": "missed as meant",
    "not met": "missed",
    "varies": "vary",
    "not measured": "not measured",
    "argued": "argued",
}
"""how a scenario stands → what the line calls those that do"""

WIDEST = 60
"""longest text in a column; a requirement in free words may be a whole sentence"""


class Line(NamedTuple):
    """One line of the table below the name of its page."""

    line: str
    name: str
    required: str
    measured: str
    verdict: str


def summarise(app: Sphinx, exception: Exception | None) -> None:
    """Say how the scenarios stand, and write the table."""
    judged = list(judged_scenarios(app.env)) if exception is None else []
    if not judged:
        return
    counts = Counter(_stands(scenario, result) for scenario, result in judged)
    told = ", ".join(f"{counts[words]} {called}" for words, called in COUNTED.items() if counts[words])
    logger.info("quality scenarios: %d, %s", len(judged), told)
    lines = "\n".join(table(app.env, judged)).lstrip()
    (Path(app.doctreedir) / TABLE).write_text(f"{lines}\n", encoding="utf-8")


def judged_scenarios(env: BuildEnvironment) -> Iterator[tuple[Scenario, Result]]:
    """Yield each scenario with its result, as the pages show it, in the order of the pages' names."""
    domain = arch_domain(env)
    for docname, scenarios in domain.entries_by_page(Scenario).items():
        results, _answers = cast("tuple[tuple[Result, ...], object]", domain.shown["results"][docname])
        yield from zip(scenarios, results, strict=True)


def table(env: BuildEnvironment, judged: Iterable[tuple[Scenario, Result]]) -> Iterator[str]:
    """Yield the lines of the table, its columns aligned, with the name of a page above its scenarios."""
    lines = [(scenario.docname, line) for scenario, result in judged for line in _lines(scenario, result)]
    head = Line("line", "scenario", "required", "measured", "verdict")
    widths = [max(map(len, column)) for column in zip(head, *(line for _, line in lines), strict=True)]
    for docname, group in groupby(lines, key=itemgetter(0)):
        yield from ("", str(env.doc2path(docname, base=False)), _aligned(head, widths))
        yield from (_aligned(line, widths) for _, line in group)


def _lines(scenario: Scenario, result: Result) -> Iterator[Line]:
    """Yield the line of a scenario and one for each candidate."""
    required = _plain(show_measure(scenario.measure))
    verdict = _verdict(scenario, result)
    if not result.compares:
        yield Line(str(scenario.line), scenario.name, required, _plain(result.measured), verdict)
        return
    yield Line(str(scenario.line), scenario.name, required, "", verdict)
    for finding in result.findings:
        meant = " as meant" if finding.is_meant else ""
        measured = _plain(finding.measured + finding.sample)
        yield Line("", f"  {finding.label}", "", measured, f"  {finding.verdict}{meant}")


def _verdict(scenario: Scenario, result: Result) -> str:
    words, meeting, of = result.standing
    if meeting:
        words = f"met by {len(meeting)} of {of}: {', '.join(meeting)}"
    return f"{words}, varies" if _stands(scenario, result) == "varies" else words


def _stands(scenario: Scenario, result: Result) -> str:
    """Return a key of `COUNTED`."""
    return "varies" if scenario.volatile and result.is_measured else result.standing.words


def _plain(text: str) -> str:
    """Return ``text`` for a terminal, where all spaces are as wide."""
    return shorten(text, WIDEST, placeholder=" …")


def _aligned(line: Line, widths: list[int]) -> str:
    number, *texts = (text.ljust(width) for text, width in zip(line, widths, strict=True))
    return "  ".join([number.strip().rjust(widths[0]), *texts]).rstrip()
