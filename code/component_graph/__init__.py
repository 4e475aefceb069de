"""A system as a graph: components, and connections that carry something from one to another.

    >>> from component_graph import read_graph, reached
    >>> graph = read_graph("scribe")
    >>> reached(graph, "Payment")
    {'Card processor': 1}

Derived in the chapter "What architecture is". Standard library only.
"""

from component_graph.drawing import mermaid
from component_graph.model import Component, Connection, Graph
from component_graph.reading import read_graph
from component_graph.traversal import cycles, fan_in, fan_out, predecessors, reached, successors
from component_graph.views import around, during, grouped, inside

__all__ = [
    "Component",
    "Connection",
    "Graph",
    "around",
    "cycles",
    "during",
    "fan_in",
    "fan_out",
    "grouped",
    "inside",
    "mermaid",
    "predecessors",
    "reached",
    "read_graph",
    "successors",
]
