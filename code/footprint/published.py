"""Read the small tables of published figures that the book cites.

Such a file is CSV. Lines that begin with ``#`` say where the figures come from; the first other line names
the columns, with units in square brackets. An empty cell means that the source gives no figure.
"""

from __future__ import annotations

import csv
from pathlib import Path

Cell = float | str | None


def read_rows(path: str | Path) -> list[dict[str, Cell]]:
    """Return one dictionary for each row: column → number, text, or ``None`` where nothing is printed."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    table = csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
    return [{name: cell(text) for name, text in row.items()} for row in table]


def cell(text: str) -> Cell:
    """Return the number that a cell shows, its text if it shows none.

    >>> cell("1515.43"), cell("Transformer"), cell("")
    (1515.43, 'Transformer', None)
    """
    try:
        return float(text) if text else None
    except ValueError:
        return text
