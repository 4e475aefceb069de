"""Compares what two runs of a chapter put out. Imports no Sphinx.

A cell whose outputs may differ from run to run, because they show times, say, carries the tag ``volatile``.
It still has to run; only its outputs are not compared. Of long fractions the first ten digits count: what
comes after them depends on the order in which threads add.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .failures import strip_ansi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nbformat import NotebookNode

VOLATILE = "volatile"
"""tag of a cell whose outputs are not compared"""
LONGEST = 2000
"""characters of one line that are compared as text; a longer one, such as a picture's, by its digest"""
LONG_FRACTION = re.compile(r"\d+\.\d{11,}(?:e[+-]?\d+)?")


@dataclass(frozen=True)
class Comparison:
    """Two runs of one chapter side by side."""

    compared: int
    volatile: int
    differences: tuple[str, ...]
    """a unified diff for each cell whose outputs differ"""


def is_volatile(cell: NotebookNode) -> bool:
    """Say whether the outputs of ``cell`` may differ from run to run."""
    return VOLATILE in cell.metadata.get("tags", [])


def compare(
    page: str,
    lines: Mapping[int, int],
    first: Sequence[NotebookNode],
    second: Sequence[NotebookNode],
    *,
    names: tuple[str, str],
) -> Comparison:
    """Compare the cells of two runs of ``page``; ``lines`` maps the index of a code cell to its line."""
    pairs = [(index, first[index], second[index]) for index in lines]
    kept = [pair for pair in pairs if not is_volatile(pair[1])]
    found = (
        _diff(f"{page}:{lines[index]}", shown(one), shown(other), names=names) for index, one, other in kept
    )
    return Comparison(len(kept), len(pairs) - len(kept), tuple(filter(None, found)))


def shown(cell: NotebookNode) -> list[str]:
    """Return what ``cell`` put out as lines of text, with what was printed before what was displayed."""
    streams: dict[str, str] = {}
    displayed: list[str] = []
    for output in cell.outputs:
        if output["output_type"] == "stream":
            streams[output["name"]] = streams.get(output["name"], "") + output["text"]
        else:
            displayed.extend(_displayed(output))
    printed = [f"{name}: {line}" for name in sorted(streams) for line in streams[name].splitlines()]
    return [_shortened(line) for line in (*printed, *displayed)]


def _displayed(output: NotebookNode) -> Iterator[str]:
    if output["output_type"] == "error":
        yield f"error: {strip_ansi(output['ename'])}: {strip_ansi(output['evalue'])}"
        return
    glued = output.get("metadata", {}).get("scrapbook", {}).get("name")
    origin = f"glued '{glued}'" if glued else "displayed"
    for kind in sorted(output.get("data", {})):
        for line in str(output["data"][kind]).splitlines():
            yield f"{origin} {kind}: {line}"


def _shortened(line: str) -> str:
    """Return ``line`` as it is compared.

    >>> _shortened("98.69480895438751 %"), _shortened("0.5"), _shortened("1.23456789012345e-07")
    ('98.69480895 %', '0.5', '1.23456789e-07')
    """
    line = LONG_FRACTION.sub(lambda found: f"{float(found[0]):.10g}", line)
    if len(line) <= LONGEST:
        return line
    return f"{line[:80]}… ({len(line)} characters, sha256 {hashlib.sha256(line.encode()).hexdigest()[:16]})"


def _diff(place: str, one: list[str], other: list[str], *, names: tuple[str, str]) -> str:
    before, after = (f"{place} ({name})" for name in names)
    return "\n".join(difflib.unified_diff(one, other, before, after, n=1, lineterm=""))
