"""Does the system do what its drawing says? The flows that ran are compared with what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from component_graph import Graph

BOXES = {
    "inference service": ("Inference",),
    "ML pipeline": ("Training pipeline",),
    "monitoring": ("Model monitoring",),
    "data sources": ("Editor", "Labelling tool"),
    "data management": ("Training data",),
    "feature store": ("Feature server",),
}
"""common component → Scribe's boxes that do this job"""

Flow = tuple[str, str, str]  # source, target, what is carried


def undrawn(flows: Iterable[Flow], graph: Graph) -> list[Flow]:
    """Return the flows that ran although the drawing does not have them.

    >>> from component_graph import read_graph
    >>> undrawn([("Inference", "Editor", "words"), ("Editor", "Inference", "hot fix")], read_graph("scribe"))
    [('Editor', 'Inference', 'hot fix')]
    """
    return sorted(set(flows) - _drawn(graph))


def unseen(flows: Iterable[Flow], graph: Graph) -> list[Flow]:
    """Return the connections among components that ran, which nothing has passed through."""
    ran = set(flows)
    names = {name for source, target, _ in ran for name in (source, target)}
    return sorted(flow for flow in _drawn(graph) - ran if {flow[0], flow[1]} <= names)


def _drawn(graph: Graph) -> set[Flow]:
    return {(edge.source, edge.target, edge.carries) for edge in graph.connections}
