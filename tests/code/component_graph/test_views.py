"""Leaving things out and drawing several as one."""

from __future__ import annotations

import pytest

from component_graph import Component, Connection, Graph, around, during, grouped, inside

PARTS = (
    Component("Editor", "non-ML", "Product"),
    Component("Accounts", "non-ML", "Product"),
    Component("Inference", "ML", "Speech"),
    Component("Customer", "environment"),
)
FLOWS = (
    Connection("Accounts", "Editor", "session", "job"),
    Connection("Inference", "Editor", "words", "job"),
    Connection("Editor", "Inference", "audio", "job"),
    Connection("Editor", "Inference", "language", "always"),
    Connection("Editor", "Inference", "vocabulary", "always"),
    Connection("Customer", "Editor", "audio", "job"),
)
GRAPH = Graph(PARTS, FLOWS)


def ends(graph: Graph) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in graph.connections}


def test_inside_drops_the_environment_and_what_touches_it() -> None:
    system = inside(GRAPH)
    assert [part.name for part in system.components] == ["Editor", "Accounts", "Inference"]
    assert ("Customer", "Editor") not in ends(system)
    assert len(system.connections) == 5


def test_during_keeps_only_components_in_use() -> None:
    background = during(GRAPH, "always")
    assert {part.name for part in background.components} == {"Editor", "Inference"}
    assert {edge.carries for edge in background.connections} == {"language", "vocabulary"}


def test_during_an_unknown_time_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="'never' is not one of 'always', 'job'"):
        during(GRAPH, "never")


def test_around_keeps_neighbours_and_their_flows_with_the_centre_only() -> None:
    neighbourhood = around(GRAPH, "Accounts")
    assert ends(neighbourhood) == {("Accounts", "Editor")}
    assert {part.name for part in neighbourhood.components} == {"Editor", "Accounts"}


def test_grouping_hides_inner_flows_and_joins_outer_ones() -> None:
    teams = grouped(GRAPH, lambda part: part.team or part.name)
    assert {(edge.source, edge.target): edge.carries for edge in teams.connections} == {
        ("Speech", "Product"): "words",
        ("Product", "Speech"): "3 flows",
        ("Customer", "Product"): "audio",
    }


def test_a_group_has_the_kind_of_its_members_or_is_mixed() -> None:
    by_team = {
        part.name: part.kind for part in grouped(GRAPH, lambda part: part.team or part.name).components
    }
    assert by_team == {"Product": "non-ML", "Speech": "ML", "Customer": "environment"}
    (whole,) = grouped(inside(GRAPH), lambda _: "Scribe").components
    assert whole.kind == "mixed"


def test_grouping_each_component_alone_changes_no_connection() -> None:
    assert ends(grouped(GRAPH, lambda part: part.name)) == ends(GRAPH)
