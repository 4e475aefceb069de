"""What a limit does to the wait, to the refusals and to the useful answers."""

from __future__ import annotations

from heapq import heapreplace
from itertools import count, islice
from random import Random

import pytest

from bounded_queue import Served, poisson_arrivals, serve


def test_free_server_answers_at_once() -> None:
    served = serve([0, 100, 200], service_ms=10, places=0)
    assert served.latency_ms == (10, 10, 10)
    assert served.refused == 0


def test_server_is_free_again_at_the_very_end_of_a_service() -> None:
    assert serve([0, 10], service_ms=10, places=0).refused == 0
    assert serve([0, 9], service_ms=10, places=0).refused == 1


@pytest.mark.parametrize("places", [0, 1, 7])
def test_wait_is_bounded_by_the_places(places: int) -> None:
    arrivals = poisson_arrivals(per_s=300, seconds=20, rng=Random(1))
    served = serve(arrivals, service_ms=10, places=places)
    assert max(served.latency_ms) <= 10 * (places + 1) + 1e-6
    assert served.refused > 0


def test_refused_share_is_the_excess_under_steady_overload() -> None:
    arrivals = list(islice(count(0, 8), 10_000))  # 125 a second for a server that does 100
    assert abs(serve(arrivals, service_ms=10, places=5).refused_share - 0.2) < 0.001


def test_endless_queue_refuses_nothing_and_falls_behind() -> None:
    served = serve(islice(count(0, 8), 1000), service_ms=10, places=None)
    assert served.refused == 0
    assert served.latency_ms[-1] == 10 + 999 * 2
    assert served.useful_share(deadline_ms=110) == 51 / 1000


def test_refused_requests_are_not_useful() -> None:
    assert serve([0, 0], service_ms=10, places=0).useful_share(deadline_ms=10) == 0.5


def test_arrivals_come_in_order_and_at_the_rate() -> None:
    arrivals = list(poisson_arrivals(per_s=50, seconds=200, rng=Random(2)))
    assert arrivals == sorted(arrivals)
    assert arrivals[-1] < 200_000
    assert abs(len(arrivals) - 10_000) < 500


@pytest.mark.parametrize("servers", [1, 2, 5])
def test_several_servers_share_one_queue(servers: int) -> None:
    """The oracle keeps the moment at which each server is free, and gives every request to the first."""
    arrivals = list(poisson_arrivals(per_s=95 * servers, seconds=20, rng=Random(servers)))
    free, expected = [0.0] * servers, []
    for arrival in arrivals:
        heapreplace(free, max(arrival, free[0]) + 10)
        expected.append(max(free) - arrival)
    served = serve(arrivals, service_ms=10, places=None, servers=servers)
    assert served.latency_ms == pytest.approx(expected)


def test_places_are_counted_beside_the_servers() -> None:
    assert serve([0] * 6, service_ms=10, places=2, servers=3) == Served((0,) * 5, (10, 10, 10, 20, 20), 1)


def test_one_queue_for_all_is_better_than_a_queue_for_each() -> None:
    rng = Random(9)
    arrivals = list(poisson_arrivals(per_s=360, seconds=60, rng=rng))
    dealt = [rng.randrange(4) for _ in arrivals]
    shared = serve(arrivals, service_ms=10, places=None, servers=4).latency_ms
    apart = [
        latency
        for server in range(4)
        for latency in serve(
            [arrival for arrival, to in zip(arrivals, dealt, strict=True) if to == server],
            service_ms=10,
            places=None,
        ).latency_ms
    ]
    assert sum(shared) < sum(apart) / 2
