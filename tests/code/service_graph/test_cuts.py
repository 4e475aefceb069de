"""Programs of modules against hand-made cases and every combination of failures."""

from __future__ import annotations

from itertools import product
from math import isclose, prod

import pytest

from service_graph import (
    Service,
    availability,
    availability_when_cut,
    calls,
    latency_ms,
    read_services,
    remote_calls,
    with_one_replica,
)

GRAPH = {
    "web": Service("web", 2, 0.9, needs=("store",), wants=("model",)),
    "model": Service("model", 9, 0.5, needs=("store", "features")),
    "features": Service("features", 1, 0.8),
    "store": Service("store", 3, 0.7),
}
ONE = dict.fromkeys(GRAPH, "all")
EACH = {name: name for name in GRAPH}
TWO = {"web": "front", "store": "front", "model": "back", "features": "back"}


def test_every_call_is_listed_as_often_as_it_is_made() -> None:
    assert list(calls(GRAPH, "web")) == [
        ("web", "store"),
        ("web", "model"),
        ("model", "store"),
        ("model", "features"),
    ]
    assert list(calls(GRAPH, "store")) == []


@pytest.mark.parametrize(
    ("programs", "remote"),
    [(ONE, []), (TWO, [("web", "model"), ("model", "store")]), (EACH, list(calls(GRAPH, "web")))],
)
def test_only_calls_between_programs_are_remote(
    programs: dict[str, str], remote: list[tuple[str, str]]
) -> None:
    assert remote_calls(GRAPH, "web", programs) == remote


def test_hops_of_separate_services_are_those_of_the_latency() -> None:
    hops = len(remote_calls(GRAPH, "web", EACH))
    work = latency_ms(GRAPH, "web", hop_ms=0)
    assert latency_ms(GRAPH, "web", hop_ms=10) == work + 10 * hops


@pytest.mark.parametrize("programs", [ONE, TWO, EACH])
@pytest.mark.parametrize("entry", list(GRAPH))
def test_availability_equals_the_sum_over_all_combinations_of_failures(
    entry: str, programs: dict[str, str]
) -> None:
    def works(up: dict[str, bool], name: str) -> bool:
        running = all(up[other] for other in GRAPH if programs[other] == programs[name])
        return running and all(works(up, needed) for needed in GRAPH[name].needs)

    expected = 0.0
    for ups in product([True, False], repeat=len(GRAPH)):
        up = dict(zip(GRAPH, ups, strict=True))
        if works(up, entry):
            expected += prod(s.availability if up[n] else 1 - s.availability for n, s in GRAPH.items())
    assert isclose(availability_when_cut(GRAPH, entry, programs), expected)


def test_services_of_their_own_are_the_graph_of_services() -> None:
    services = with_one_replica(read_services("scribe_services"))
    each = {name: name for name in services}
    assert isclose(availability_when_cut(services, "Editor", each), availability(services, "Editor"))
