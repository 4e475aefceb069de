"""The graph as a Mermaid flowchart: ML components are hexagons, the environment has round ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from component_graph.model import Graph

SHAPES = {"ML": ("{{", "}}"), "environment": ("([", "])")}
BOX = ("[", "]")


def mermaid(graph: Graph) -> str:
    """Return the Mermaid text of the graph, one line for each component and each connection.

    >>> from component_graph import Component, Connection, Graph
    >>> parts = (Component("Editor", "non-ML"), Component("Training data", "ML"))
    >>> print(mermaid(Graph(parts, (Connection("Editor", "Training data", "corrections"),))))
    flowchart TB
        Editor["Editor"]
        TrainingData{{"Training data"}}
        Editor -->|corrections| TrainingData
    """
    lines = ["flowchart TB"]
    for part in graph.components:
        opening, closing = SHAPES.get(part.kind, BOX)
        lines.append(f'    {identifier(part.name)}{opening}"{part.name}"{closing}')
    for edge in graph.connections:
        lines.append(f"    {identifier(edge.source)} -->|{edge.carries}| {identifier(edge.target)}")
    return "\n".join(lines)


def identifier(name: str) -> str:
    """Return ``name`` without spaces, as Mermaid wants its identifiers.

    >>> identifier("GPU machines")
    'GPUMachines'
    """
    return "".join(word[0].upper() + word[1:] for word in name.split())
