"""Reading a graph by name from two tables: its components and its connections."""

from __future__ import annotations

from pathlib import Path

from component_graph.model import Component, Connection, Graph
from example_data import DATA_FOLDER, read_rows


def read_graph(name: str, folder: Path = DATA_FOLDER) -> Graph:
    """Return the graph of ``<name>_components.csv`` and ``<name>_connections.csv``.

    >>> graph = read_graph("scribe")
    >>> graph.components[0].name, graph.components[0].kind
    ('Editor', 'non-ML')
    """
    components = (
        Component(row["component"], row["kind"], row["team"], row["runs on"], row["purpose"])
        for row in read_rows(f"{name}_components", folder)
    )
    connections = (
        Connection(row["source"], row["target"], row["carries"], row["when"])
        for row in read_rows(f"{name}_connections", folder)
    )
    return Graph(tuple(components), tuple(connections))
