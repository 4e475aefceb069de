"""Reading a CSV file of ``book/data`` into rows; its first lines, starting with #, say where it is from."""

from __future__ import annotations

import csv
from pathlib import Path

DATA_FOLDER = Path(__file__).parents[2] / "book" / "data"

Figure = float | str | None


def read_rows(name: str, folder: Path = DATA_FOLDER) -> list[dict[str, str]]:
    """Return the rows of ``<name>.csv``, each a mapping from column to text.

    >>> sorted(read_rows("scribe_connections")[0])
    ['carries', 'source', 'target', 'when']
    """
    path = folder / f"{name}.csv"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.csv")))
        raise FileNotFoundError(f"there is no table {name!r}; there are: {known}")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def read_figures(name: str, folder: Path = DATA_FOLDER) -> list[dict[str, Figure]]:
    """Return the rows of ``<name>.csv``, each a mapping from column to number, text, or ``None`` for a gap.

    >>> read_figures("strubell2019_training")[0]["power [W]"]
    1415.78
    """
    return [{column: figure(cell) for column, cell in row.items()} for row in read_rows(name, folder)]


def figure(cell: str) -> Figure:
    """Return the number that a cell shows, its text if it shows none.

    >>> figure("1515.43"), figure("Transformer"), figure("")
    (1515.43, 'Transformer', None)
    """
    try:
        return float(cell) if cell else None
    except ValueError:
        return cell
