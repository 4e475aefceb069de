"""Reachability and cycles, checked by hand-made graphs and by a second, independent computation."""

from __future__ import annotations

from itertools import permutations

import pytest

from component_graph import Component, Connection, Graph, cycles, fan_in, fan_out, reached


def graph_of(edges: str, names: str = "ABCDE") -> Graph:
    parts = tuple(Component(name, "ML") for name in names)
    return Graph(parts, tuple(Connection(edge[0], edge[1], "x") for edge in edges.split()))


def numbered_graph(number: int) -> Graph:
    """Return the graph whose connections are the ones in the binary digits of ``number``."""
    pairs = [a + b for digit, (a, b) in enumerate(permutations("ABCDE", 2)) if number >> digit & 1]
    return graph_of(" ".join(pairs))


NUMBERS = range(0, 2**20, 41_957)


def test_parallel_connections_count_once() -> None:
    graph = graph_of("AB AB CB")
    assert fan_out(graph, "A") == 1
    assert fan_in(graph, "B") == 2


def test_reached_counts_the_fewest_steps() -> None:
    assert reached(graph_of("AB BC CD AC"), "A") == {"B": 1, "C": 1, "D": 2}


def test_shielded_component_is_reached_but_passes_nothing_on() -> None:
    assert reached(graph_of("AB BC AD DE"), "A", shielded={"B"}) == {"B": 1, "D": 1, "E": 2}


def test_shielding_the_start_changes_nothing() -> None:
    assert reached(graph_of("AB BC"), "A", shielded={"A"}) == {"B": 1, "C": 2}


@pytest.mark.parametrize("number", NUMBERS)
def test_reached_agrees_with_repeated_expansion(number: int) -> None:
    graph = numbered_graph(number)
    for start in "ABCDE":
        closure = {edge.target for edge in graph.connections if edge.source == start}
        for _ in "ABCDE":
            closure |= {edge.target for edge in graph.connections if edge.source in closure}
        assert set(reached(graph, start)) == closure - {start}


@pytest.mark.parametrize("number", NUMBERS)
def test_cycles_are_exactly_the_closed_paths_without_repetition(number: int) -> None:
    graph = numbered_graph(number)
    edges = {(edge.source, edge.target) for edge in graph.connections}
    closed = {
        path
        for length in range(2, 6)
        for path in permutations("ABCDE", length)
        if path[0] == min(path)
        and all(pair in edges for pair in zip(path, (*path[1:], path[0]), strict=True))
    }
    found = cycles(graph)
    assert set(found) == closed
    assert len(found) == len(closed)


def test_a_component_that_feeds_itself_is_a_cycle_of_one() -> None:
    assert cycles(graph_of("AA AB")) == [("A",)]
