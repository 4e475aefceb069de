"""A CSV file as a table of text: reading, choosing columns, telling figures from words. Imports no Sphinx.

The first lines may be comments that start with ``#``; they state where the data come from and their licence.
The header line names the columns, with units in square brackets: ``energy [kWh]``. Figures stay the digits
that the file holds: a table that rounds silently is a table that nobody can check.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NARROW_NO_BREAK_SPACE = "\u202f"

_HEADER = re.compile(r"(?P<name>.*?)\s*(?:\[(?P<unit>[^\]]*)\])?")
_NUMBER = r"[-+−]?\d[\d,]*(?:\.\d+)?(?:[eE][-+−]?\d+)?"
_FIGURE = re.compile(rf"[<>≤≥≈~]?\s*{_NUMBER}(?:\s*[–-]\s*{_NUMBER})?\s*[%×]?")
_WHOLE_PART = re.compile(r"(?<![\d.])\d{4,}(?![\d,])")


@dataclass(frozen=True)
class Column:
    """One column: its name, its unit (or an empty string), and whether it holds figures."""

    name: str
    unit: str
    is_numeric: bool

    @property
    def heading(self) -> str:
        """Return what stands above the column, the unit in round brackets."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True)
class Table:
    """The columns of a file and its rows, each row as long as ``columns``; an empty cell is ``""``."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


class Choice(NamedTuple):
    """A column that an author asks for, and the name to show for it (an empty string: its own)."""

    name: str
    shown_as: str


class ShapeError(ValueError):
    """The file is not a table; ``line`` is the line of the file where that shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def read_table(text: str) -> Table:
    """Return the table in the CSV file whose content is ``text``.

    >>> read_table("# source: the meter\\nsystem,energy [kWh]\\nScribe,12.50\\n").columns[1].heading
    'energy (kWh)'
    """
    lines = text.removeprefix("\ufeff").splitlines()
    skipped = _count_comment_lines(lines)
    reader = csv.reader(lines[skipped:], strict=True)
    try:
        records = [(skipped + reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error as error:
        raise ShapeError(f"line {skipped + reader.line_num}: {error}", skipped + reader.line_num) from error
    records = [(line, cells) for line, cells in records if any(cells)]
    if not records:
        raise ShapeError("there is no header line", len(lines) or 1)
    (_, header), *body = records
    for line, cells in body:
        if len(cells) != len(header):
            raise ShapeError(f"line {line} has {len(cells)} cells, the header has {len(header)}", line)
    rows = tuple(tuple(cells) for _, cells in body)
    return Table(tuple(_columns(header, rows)), rows)


def _count_comment_lines(lines: Sequence[str]) -> int:
    for count, line in enumerate(lines):
        if not line.startswith("#"):
            return count
    return len(lines)


def _columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterable[Column]:
    for index, cell in enumerate(header):
        match = _HEADER.fullmatch(cell)
        name, unit = (match["name"], match["unit"] or "") if match else (cell, "")
        yield Column(name, unit, is_numeric=all_figures(row[index] for row in rows))


def all_figures(cells: Iterable[str]) -> bool:
    """Return whether every cell that is not empty holds a figure, and at least one does.

    >>> all_figures(["1,515", "", "433–1472", "≈ 5 %"]), all_figures(["12", "n/a"]), all_figures([""])
    (True, False, False)
    """
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_FIGURE.fullmatch(cell) for cell in filled)


def parse_choices(text: str) -> list[Choice]:
    """Return the columns listed in a ``:columns:`` option: names with commas between, ``name = shown name``.

    >>> parse_choices('"a, b", energy = Energy used')
    [Choice(name='a, b', shown_as=''), Choice(name='energy', shown_as='Energy used')]
    """
    choices = []
    for item in next(csv.reader([" ".join(text.split())], skipinitialspace=True), []):
        name, _, shown_as = item.partition("=")
        choices.append(Choice(name.strip(), shown_as.strip()))
    return [choice for choice in choices if choice.name]


def choose_columns(table: Table, choices: Sequence[Choice]) -> Table:
    """Return ``table`` with the chosen columns only, in the order of ``choices``, all of them known."""
    position = {column.name: index for index, column in enumerate(table.columns)}
    indices = [position[choice.name] for choice in choices]
    columns = tuple(
        Column(choice.shown_as or choice.name, table.columns[index].unit, table.columns[index].is_numeric)
        for choice, index in zip(choices, indices, strict=True)
    )
    return Table(columns, tuple(tuple(row[index] for index in indices) for row in table.rows))


def group_thousands(cell: str) -> str:
    """Return ``cell`` with narrow spaces between groups of three digits, decimals left as they are.

    >>> group_thousands("626155.25").split("\u202f")
    ['626', '155.25']
    """
    return _WHOLE_PART.sub(lambda match: f"{int(match[0]):,}".replace(",", NARROW_NO_BREAK_SPACE), cell)
