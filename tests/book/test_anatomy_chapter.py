"""The chapter on anatomy repeats what tables and packages say; they must not drift apart."""

from __future__ import annotations

import re
from pathlib import Path

from component_graph import Graph, inside, mermaid, read_graph
from example_data import read_rows
from transcription import BOXES

PAGE = Path(__file__).parent.parent.parent / "book" / "decomposition" / "anatomy.md"
SCRIBE = inside(read_graph("scribe"))


def test_diagram_of_the_roles_shows_what_the_tables_say() -> None:
    boxes = {box for group in BOXES.values() for box in group}
    roles = Graph(
        tuple(part for part in SCRIBE.components if part.name in boxes),
        tuple(edge for edge in SCRIBE.connections if {edge.source, edge.target} <= boxes),
    )
    diagram = re.search(
        r"^:name: fig-scribe-roles\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert diagram
    assert diagram[1].strip() == mermaid(roles)


def test_the_six_components_are_those_of_the_package() -> None:
    assert [row["component"].lower() for row in read_rows("ml_components")] == [
        name.lower() for name in BOXES
    ]


def test_decisions_are_hidden_in_components_that_exist() -> None:
    names = {part.name for part in SCRIBE.components}
    for row in read_rows("scribe_responsibilities"):
        assert set(filter(None, row["hidden in"].split("; "))) <= names, row


def test_profiles_rate_each_system_by_each_driver_once() -> None:
    drivers = {row["driver"] for row in read_rows("profile_drivers")}
    rated = [(row["system"], row["driver"]) for row in read_rows("system_profiles")]
    systems = {row["system"] for row in read_rows("deployment_needs")}
    assert sorted(rated) == sorted((system, driver) for system in systems for driver in drivers)
