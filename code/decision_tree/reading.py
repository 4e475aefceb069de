"""Reading: a small CSV file as feature names, rows and labels.

Lines that start with "#" are comments. A unit in square brackets belongs to a column's heading, not to its
name. A column of which every entry is a number becomes numbers, any other stays text.
"""

from __future__ import annotations

import csv
from pathlib import Path

from decision_tree.table import Value


def read_table(path: str | Path, *, label: str) -> tuple[list[str], list[list[Value]], list[str]]:
    """Return the feature names, the rows, and the labels, which stand in the column called ``label``."""
    lines = [line for line in Path(path).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    header, *records = csv.reader(lines)
    names = [heading.split("[")[0].strip() for heading in header]
    if label not in names:
        raise ValueError(f"{Path(path).name} has no column {label!r}; it has {', '.join(names)}")
    columns = dict(zip(names, zip(*records, strict=True), strict=True))
    labels = list(columns.pop(label))
    rows = zip(*(numbers_or_text(column) for column in columns.values()), strict=True)
    return list(columns), [list(row) for row in rows], labels


def numbers_or_text(column: tuple[str, ...]) -> list[Value]:
    """Return the entries as numbers if all of them are, else as they stand.

    >>> numbers_or_text(("1", "2.5")), numbers_or_text(("1", "chip"))
    ([1.0, 2.5], ['1', 'chip'])
    """
    try:
        return [float(entry) for entry in column]
    except ValueError:
        return list(column)
