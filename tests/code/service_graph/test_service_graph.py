"""Availability and latency against hand-made cases and against every combination of failures."""

from __future__ import annotations

from itertools import product
from math import isclose, prod

import pytest

from service_graph import (
    Service,
    availability,
    hours_down_per_year,
    latency_ms,
    reached,
    read_services,
    replicated_availability,
    with_one_replica,
)

AUDIOBOOK = "audiobook_services"

DIAMOND = {
    "web": Service("web", 2, 0.9, 1, needs=("left", "right"), wants=("ads",)),
    "left": Service("left", 3, 0.8, 2, needs=("store",)),
    "right": Service("right", 5, 0.7, 1, needs=("store",)),
    "store": Service("store", 7, 0.95, 1),
    "ads": Service("ads", 11, 0.5, 1),
}


def works(states: dict[str, bool], name: str) -> bool:
    """Whether a request to ``name`` can be answered when the groups in ``states`` work or not."""
    return states[name] and all(works(states, needed) for needed in DIAMOND[name].needs)


def test_availability_equals_the_sum_over_all_combinations_of_failures() -> None:
    share = {n: replicated_availability(s.availability, s.replicas) for n, s in DIAMOND.items()}
    expected = 0.0
    for ups in product([True, False], repeat=len(DIAMOND)):
        states = dict(zip(DIAMOND, ups, strict=True))
        if works(states, "web"):
            expected += prod(share[n] if up else 1 - share[n] for n, up in states.items())
    assert isclose(availability(DIAMOND, "web"), expected)


def test_shared_service_counts_once_and_unneeded_ones_not_at_all() -> None:
    assert reached(DIAMOND, "web") == {"web", "left", "right", "store"}


@pytest.mark.parametrize(("n", "expected"), [(1, 0.9), (2, 0.99), (3, 0.999)])
def test_each_replica_adds_a_nine_to_ninety_percent(n: int, expected: float) -> None:
    assert isclose(replicated_availability(0.9, n), expected)


def test_latency_adds_up_every_call_and_a_hop_for_each() -> None:
    work = 2 + (3 + 7) + (5 + 7) + 11  # the store is asked twice
    assert latency_ms(DIAMOND, "web", hop_ms=0) == work
    assert latency_ms(DIAMOND, "web", hop_ms=1) == work + 5


def test_cycle_of_calls_does_not_hang_the_availability() -> None:
    services = {"a": Service("a", 1, 0.9, needs=("b",)), "b": Service("b", 1, 0.8, needs=("a",))}
    assert isclose(availability(services, "a"), 0.72)


def test_three_nines_are_less_than_nine_hours_a_year() -> None:
    assert isclose(hours_down_per_year(0.999), 8.76)


def test_audiobook_table_is_a_closed_graph() -> None:
    services = read_services(AUDIOBOOK)
    assert len(services) == 10
    for service in services.values():
        assert set(service.needs + service.wants) <= set(services), service.name


def test_replicas_and_tolerated_failures_raise_the_availability() -> None:
    services = read_services(AUDIOBOOK)
    single = availability(with_one_replica(services), "delivery engine")
    assert isclose(single, 0.999**8)
    assert single < availability(services, "delivery engine") < 0.999**3
