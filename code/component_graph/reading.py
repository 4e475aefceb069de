"""Reading a graph by name from two tables: its components and its connections."""

from __future__ import annotations

import csv
from pathlib import Path

from component_graph.model import Component, Connection, Graph

DATA_FOLDER = Path(__file__).parents[2] / "book" / "data"


def read_graph(name: str, folder: Path = DATA_FOLDER) -> Graph:
    """Return the graph of ``<name>_components.csv`` and ``<name>_connections.csv``.

    >>> graph = read_graph("scribe")
    >>> graph.components[0].name, graph.components[0].kind
    ('Editor', 'non-ML')
    """
    components = (
        Component(row["component"], row["kind"], row["team"], row["runs on"], row["purpose"])
        for row in _rows(folder / f"{name}_components.csv")
    )
    connections = (
        Connection(row["source"], row["target"], row["carries"], row["when"])
        for row in _rows(folder / f"{name}_connections.csv")
    )
    return Graph(tuple(components), tuple(connections))


def _rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table whose first lines, starting with #, say where it comes from."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
