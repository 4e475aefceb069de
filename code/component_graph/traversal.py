"""Questions that a graph answers: who is next to whom, who is reached, and what comes back."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from component_graph.model import Graph


def successors(graph: Graph, name: str) -> list[str]:
    """Return the components that ``name`` hands something to, each once, in the order of the table."""
    return list(dict.fromkeys(edge.target for edge in graph.connections if edge.source == name))


def predecessors(graph: Graph, name: str) -> list[str]:
    """Return the components that hand something to ``name``, each once, in the order of the table."""
    return list(dict.fromkeys(edge.source for edge in graph.connections if edge.target == name))


def fan_out(graph: Graph, name: str) -> int:
    """Return how many components a change of ``name`` can disturb directly."""
    return len(successors(graph, name))


def fan_in(graph: Graph, name: str) -> int:
    """Return how many components can disturb ``name`` directly."""
    return len(predecessors(graph, name))


def reached(graph: Graph, start: str, *, shielded: Collection[str] = ()) -> dict[str, int]:
    """Return what a change of ``start`` can reach, and in how many steps.

    A ``shielded`` component may be reached, but keeps its own output as it
    was, so that nothing goes further.

    >>> from component_graph import Component, Connection, Graph
    >>> parts = tuple(Component(name, "ML") for name in "ABC")
    >>> flows = (Connection("A", "B", "x"), Connection("B", "C", "y"))
    >>> chain = Graph(parts, flows)
    >>> reached(chain, "A")
    {'B': 1, 'C': 2}
    >>> reached(chain, "A", shielded={"B"})
    {'B': 1}
    """
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        name = waiting.popleft()
        if name in shielded and name != start:
            continue
        for target in successors(graph, name):
            if target not in steps:
                steps[target] = steps[name] + 1
                waiting.append(target)
    del steps[start]
    return steps


def cycles(graph: Graph) -> list[tuple[str, ...]]:
    """Return each way from a component back to itself, once, starting at its first in the table.

    >>> from component_graph import Component, Connection, Graph
    >>> parts = tuple(Component(name, "ML") for name in "ABC")
    >>> pairs = [("A", "B"), ("B", "A"), ("B", "C")]
    >>> flows = tuple(Connection(*pair, carries="x") for pair in pairs)
    >>> cycles(Graph(parts, flows))
    [('A', 'B')]
    """
    rank = {component.name: place for place, component in enumerate(graph.components)}
    found: list[tuple[str, ...]] = []

    def extend(path: tuple[str, ...]) -> None:
        for target in successors(graph, path[-1]):
            if target == path[0]:
                found.append(path)
            elif rank[target] > rank[path[0]] and target not in path:
                extend((*path, target))

    for start in rank:
        extend((start,))
    return sorted(found, key=len)
