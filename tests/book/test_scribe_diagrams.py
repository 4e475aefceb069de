"""The diagrams of Scribe stand in the page as text; they must say what its tables say.

No cell checks this: a chapter that read its own page would run again for every word that changes on it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from component_graph import Component, Graph, around, cycles, during, grouped, inside, mermaid, read_graph

PAGE = Path(__file__).parent.parent.parent / "book" / "thinking" / "structures.md"
SCRIBE = read_graph("scribe")
SYSTEM = inside(SCRIBE)


def system_or_name(part: Component) -> str:
    return part.name if part.kind == "environment" else "Scribe"


def learning_loop() -> Graph:
    path = next(path for path in cycles(SYSTEM) if "Training data" in path)
    steps = set(zip(path, (*path[1:], path[0]), strict=True))
    parts = tuple(part for part in SYSTEM.components if part.name in path)
    return Graph(parts, tuple(edge for edge in SYSTEM.connections if (edge.source, edge.target) in steps))


VIEWS = {
    "job": inside(during(SCRIBE, "job")),
    "teams": grouped(SYSTEM, lambda part: part.team),
    "places": grouped(SYSTEM, lambda part: part.runs_on),
    "context": grouped(SCRIBE, system_or_name),
    "neighbours": around(SYSTEM, "Editor"),
    "loop": learning_loop(),
}


@pytest.mark.parametrize("name", VIEWS)
def test_diagram_shows_what_the_tables_say(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    diagram = re.search(rf"^:name: fig-scribe-{name}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert diagram, f"the page has no diagram fig-scribe-{name}"
    assert diagram[1].strip() == mermaid(VIEWS[name])
