"""The Mermaid text: every component and connection once, and text that Mermaid accepts."""

from __future__ import annotations

import mermaidx

from component_graph import Component, Connection, Graph, mermaid, read_graph

TINY = Graph(
    (Component("Editor", "non-ML"), Component("The model", "ML"), Component("Customer", "environment")),
    (Connection("Customer", "Editor", "audio"), Connection("Editor", "The model", "audio")),
)


def test_shapes_tell_the_kinds_apart() -> None:
    lines = mermaid(TINY).splitlines()
    assert lines == [
        "flowchart TB",
        '    Editor["Editor"]',
        '    TheModel{{"The model"}}',
        '    Customer(["Customer"])',
        "    Customer -->|audio| Editor",
        "    Editor -->|audio| TheModel",
    ]


def test_the_whole_of_scribe_is_one_line_for_each_row_of_its_tables() -> None:
    graph = read_graph("scribe")
    assert len(mermaid(graph).splitlines()) == 1 + len(graph.components) + len(graph.connections)


def test_mermaid_draws_it() -> None:
    drawing = mermaidx.render(mermaid(TINY)).svg()
    for name in ("Editor", "The model", "Customer"):
        assert name in drawing
