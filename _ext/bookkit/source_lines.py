"""The line of a page that an author should look at.

MyST-NB cuts a page with cells into pieces and drops the blank lines at their edges, so the lines that it
tells are off by one or two; inline nodes know only where their paragraph begins. What a message is about
stands in the source, and the nearest line that holds it is the one to name.
"""

from __future__ import annotations

import linecache

REACH = 12
"""How many lines away the text is looked for."""


def nearest_line(file: str, line: int, text: str) -> int:
    """Return the line of ``file`` nearest to ``line`` that holds ``text``, else ``line``."""
    linecache.checkcache(file)
    lines = linecache.getlines(file)  # empty if there is no such file
    first, last = max(line - REACH, 1), min(line + REACH, len(lines))
    holding = [number for number in range(first, last + 1) if text in lines[number - 1]]
    return min(holding, key=lambda number: (abs(number - line), number), default=line)
