"""Reading the two tables, and refusing tables that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from component_graph import Component, Connection, Graph, read_graph

if TYPE_CHECKING:
    from pathlib import Path

COMPONENTS = "# a note\ncomponent,kind,team,runs on,purpose\nA,ML,T,here,think\nB,non-ML,T,there,show\n"


def write(folder: Path, connections: str) -> None:
    (folder / "tiny_components.csv").write_text(COMPONENTS, encoding="utf-8")
    (folder / "tiny_connections.csv").write_text(
        f"# a note\nsource,target,carries,when\n{connections}", encoding="utf-8"
    )


def test_rows_become_components_and_connections(tmp_path: Path) -> None:
    write(tmp_path, "A,B,words,job\n")
    graph = read_graph("tiny", tmp_path)
    assert graph.components == (
        Component("A", "ML", "T", "here", "think"),
        Component("B", "non-ML", "T", "there", "show"),
    )
    assert graph.connections == (Connection("A", "B", "words", "job"),)


def test_connection_to_an_unknown_component_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "A,C,words,job\n")
    with pytest.raises(ValueError, match="connection A -> C names 'C', which is not a component"):
        read_graph("tiny", tmp_path)


def test_two_components_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two components are called 'A'"):
        Graph((Component("A", "ML"), Component("A", "non-ML")), ())


def test_scribe_is_complete() -> None:
    graph = read_graph("scribe")
    in_use = {end for edge in graph.connections for end in (edge.source, edge.target)}
    assert in_use == {part.name for part in graph.components}
    assert {part.kind for part in graph.components} == {"ML", "non-ML", "environment"}
    assert all(
        (part.kind == "environment") == (part.team == "") == (part.runs_on == "") for part in graph.components
    )
    assert {edge.when for edge in graph.connections} == {"job", "always", "release"}
