"""Queueing by hand, and what a partition does to the two sides of it."""

from __future__ import annotations

from random import Random

import pytest

from bulkhead import Request, serve, steady_traffic

SHARED = ({"all": 10}, {"calm": "all", "wild": "all"})
SPLIT = ({"left": 4, "right": 6}, {"calm": "left", "wild": "right"})


def traffic(flood_per_second: float) -> list[Request]:
    calm = steady_traffic("calm", per_second=20, until_s=120, work_ms=100, rng=Random(1))
    wild = steady_traffic("wild", per_second=flood_per_second, until_s=120, work_ms=100, rng=Random(2))
    return calm + wild


def test_callers_wait_in_order_and_leave_when_it_takes_too_long() -> None:
    requests = [Request(at, "one", 10) for at in (0, 1, 2, 3)]
    outcome = serve(requests, {"all": 1}, {"one": "all"}, patience_ms=18)
    # starts at 0, 10 (waits 9), 20 (waits 18); the fourth would wait 27
    assert (outcome.asked["one"], outcome.answered["one"]) == (4, 3)


def test_who_leaves_takes_no_time_of_a_worker() -> None:
    requests = [Request(0, "one", 10), Request(1, "one", 10), Request(10, "one", 10)]
    outcome = serve(requests, {"all": 1}, {"one": "all"}, patience_ms=5)
    assert outcome.answered["one"] == 2


def test_order_of_the_list_does_not_matter() -> None:
    requests = traffic(100)
    shuffled = Random(5).sample(requests, len(requests))
    assert serve(requests, *SHARED, patience_ms=50) == serve(shuffled, *SHARED, patience_ms=50)


def test_partition_keeps_the_calm_customer_out_of_the_flood() -> None:
    alone = serve([r for r in traffic(1) if r.customer == "calm"], *SPLIT, patience_ms=500)
    split = serve(traffic(400), *SPLIT, patience_ms=500)
    shared = serve(traffic(400), *SHARED, patience_ms=500)
    assert split.answered["calm"] == alone.answered["calm"] == alone.asked["calm"]
    assert shared.share("calm") < 0.3


def test_partition_leaves_workers_idle_that_the_other_side_could_use() -> None:
    split = serve(traffic(200), *SPLIT, patience_ms=500)
    shared = serve(traffic(200), *SHARED, patience_ms=500)
    assert sum(split.answered.values()) < 0.85 * sum(shared.answered.values())


@pytest.mark.parametrize("rate", [5, 50])
def test_traffic_has_its_rate_and_stays_within_its_time(rate: int) -> None:
    requests = steady_traffic("one", per_second=rate, from_s=100, until_s=600, work_ms=1, rng=Random(rate))
    assert len(requests) == pytest.approx(500 * rate, rel=0.1)
    assert all(100_000 < request.arrives_ms < 600_000 for request in requests)
