"""Views: the same graph with something left out, or with several components drawn as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from component_graph.model import Component, Connection, Graph

if TYPE_CHECKING:
    from collections.abc import Callable


def inside(graph: Graph) -> Graph:
    """Return the system alone, without its environment."""
    components = tuple(part for part in graph.components if part.kind != "environment")
    names = {part.name for part in components}
    return Graph(components, tuple(edge for edge in graph.connections if {edge.source, edge.target} <= names))


def during(graph: Graph, when: str) -> Graph:
    """Return the connections in use at ``when``, and only the components that they touch."""
    known = sorted({edge.when for edge in graph.connections})
    if when not in known:
        raise ValueError(f"{when!r} is not one of {', '.join(map(repr, known))}")
    return _with_ends(graph, tuple(edge for edge in graph.connections if edge.when == when))


def around(graph: Graph, name: str) -> Graph:
    """Return one component with its neighbours, and what flows between it and them."""
    return _with_ends(graph, tuple(edge for edge in graph.connections if name in (edge.source, edge.target)))


def _with_ends(graph: Graph, connections: tuple[Connection, ...]) -> Graph:
    """Return ``connections`` and the components at their ends."""
    ends = {end for edge in connections for end in (edge.source, edge.target)}
    return Graph(tuple(part for part in graph.components if part.name in ends), connections)


def grouped(graph: Graph, group_of: Callable[[Component], str]) -> Graph:
    """Return the graph of groups; what flows inside a group disappears.

    >>> from component_graph import read_graph
    >>> teams = grouped(inside(read_graph("scribe")), lambda part: part.team)
    >>> [part.name for part in teams.components]
    ['Product', 'Speech', 'Data', 'Platform']
    """
    group = {part.name: group_of(part) for part in graph.components}
    kinds: dict[str, set[str]] = {}
    for part in graph.components:
        kinds.setdefault(group[part.name], set()).add(part.kind)
    carried: dict[tuple[str, str], list[str]] = {}
    for edge in graph.connections:
        ends = (group[edge.source], group[edge.target])
        if ends[0] != ends[1]:
            carried.setdefault(ends, []).append(edge.carries)
    names = list(kinds)
    parts = (Component(name, common(kinds[name])) for name in names)
    pairs = [(a, b) for a in names for b in names if (a, b) in carried]
    edges = (Connection(*ends, summary(carried[ends]), "always") for ends in pairs)
    return Graph(tuple(parts), tuple(edges))


def common(kinds: set[str]) -> str:
    """Return the one kind of a group's members, or that there are several.

    >>> common({"ML"}), common({"ML", "non-ML"})
    ('ML', 'mixed')
    """
    return next(iter(kinds)) if len(kinds) == 1 else "mixed"


def summary(names: list[str]) -> str:
    """Return the names of one or two flows, or the number of more.

    >>> summary(["audio", "words"]), summary(["audio", "words", "events"])
    ('audio, words', '3 flows')
    """
    different = list(dict.fromkeys(names))
    return ", ".join(different) if len(different) <= 2 else f"{len(names)} flows"
