"""Counts cells: those that stand in a source, those that ran. Imports no Sphinx."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .failures import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nbformat import NotebookNode

FENCE = re.compile(r"^[\s>\-*+\d.]*(?P<fence>`{3,}|~{3,}|:{3,})\s*(?P<info>.*)$")
INSTANT = 0.0005
"""seconds; less than a message to a kernel and back takes"""


def cell_fences(text: str) -> list[int]:
    """Return the lines (from 1) of a source on which code cells begin, wherever they stand.

    What a fence without a directive shows is no cell:

    >>> cell_fences("```{code-cell}\\n1\\n```\\n\\n````md\\n```{code-cell}\\n```\\n````\\n")
    [1]
    """
    lines: list[int] = []
    within: list[tuple[str, bool]] = []  # the fences that are open, and whether each shows what is in it
    for number, line in enumerate(text.splitlines(), start=1):
        match = FENCE.match(line)
        if match is None:
            continue
        fence, info = match["fence"], match["info"].strip()
        if within and not info and fence.startswith(within[-1][0]):
            within.pop()
        elif not (within and within[-1][1]):
            is_cell = info.startswith("{code-cell")
            within.append((fence, is_cell or not info.startswith("{")))
            if is_cell:
                lines.append(number)
    return lines


def not_accounted_for(cells: Sequence[tuple[int, NotebookNode]], seconds: Sequence[float]) -> list[Failure]:
    """Return a failure for each of ``cells`` that no kernel has run, though nothing was said of it."""
    failures = []
    for position, (index, cell) in enumerate(cells):
        if position >= len(seconds) or cell.execution_count != position + 1:
            failures.append(Failure(index, "the cell did not run, and no error was raised"))
        elif seconds[position] < INSTANT:
            failures.append(Failure(index, "the cell ran in no time: it was not given to a kernel"))
    return failures
