"""Two ways for data preparation to grow, one signal after the other.

jungle    each new step reads whatever files lie nearest to what it needs, intermediate ones included
planned   sources are cleaned into one table each; a signal reads such tables and nothing else

Both begin with the same sources and end in the same training set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from component_graph import Component, Connection, Graph, reached

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

READS = 2  # how many inputs a step has, as far as there are so many


def jungle(sources: int, signals: int, generator: Random) -> Graph:
    """Return the graph in which step number i reads two of the sources and of the steps before it.

    >>> from random import Random
    >>> [part.name for part in jungle(1, 2, Random(1)).components]
    ['source 1', 'signal 1', 'signal 2', 'training set']
    """
    files = [f"source {number}" for number in range(1, sources + 1)]
    edges = []
    for number in range(1, signals + 1):
        step = f"signal {number}"
        edges += [(read, step) for read in generator.sample(files, min(READS, len(files)))]
        files.append(step)
    return with_training_set(files, edges, signals)


def planned(sources: int, signals: int, generator: Random) -> Graph:
    """Return the graph in which each step reads two of the clean tables."""
    tables = [f"table {number}" for number in range(1, sources + 1)]
    edges = [(f"source {number}", f"table {number}") for number in range(1, sources + 1)]
    steps = [f"signal {number}" for number in range(1, signals + 1)]
    for step in steps:
        edges += [(table, step) for table in generator.sample(tables, min(READS, sources))]
    return with_training_set([*(edge[0] for edge in edges[:sources]), *tables, *steps], edges, signals)


def with_training_set(files: Iterable[str], edges: Iterable[tuple[str, str]], signals: int) -> Graph:
    """Return the graph with all signals joined into the training set at the end."""
    parts = tuple(Component(name, "ML") for name in [*files, "training set"])
    joins = [(f"signal {number}", "training set") for number in range(1, signals + 1)]
    return Graph(parts, tuple(Connection(*edge, carries="rows") for edge in [*edges, *joins]))


def signals_touched(graph: Graph, start: str) -> int:
    """Return how many signals a change of ``start`` reaches, itself not counted."""
    return sum(name.startswith("signal") for name in reached(graph, start))
