"""Replicas that are exchanged while they serve, and queues against Erlang's formula."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from stateless_serving import (
    RememberingReplica,
    Request,
    mean_wait,
    payments,
    serve,
    simulated_waits,
    unusual,
)

REQUESTS = payments(2000, customers=100, rng=Random(1))
EXPECTED = [unusual(request) for request in REQUESTS]


def test_one_replica_that_remembers_everything_agrees_with_the_function() -> None:
    assert serve(REQUESTS, [RememberingReplica()], lambda _number, _request: 0) == EXPECTED
    assert 100 < sum(EXPECTED) < 200


@pytest.mark.parametrize("seed", range(3))
def test_any_replica_of_the_function_gives_the_same_answer(seed: int) -> None:
    rng = Random(seed)
    assert serve(REQUESTS, [unusual] * 5, lambda _number, _request: rng.randrange(5)) == EXPECTED


def test_replicas_with_memory_disagree_when_requests_go_round() -> None:
    replicas = [RememberingReplica() for _ in range(4)]
    assert serve(REQUESTS, replicas, lambda number, _request: number % 4) != EXPECTED


def test_replicas_with_memory_agree_while_each_customer_keeps_the_replica() -> None:
    replicas = [RememberingReplica() for _ in range(4)]
    assert serve(REQUESTS, replicas, lambda _number, request: request.customer % 4) == EXPECTED


def test_replaced_replica_with_memory_misses_what_only_the_old_one_knew() -> None:
    replicas = [RememberingReplica() for _ in range(5)]

    def choose(number: int, request: Request) -> int:
        own = request.customer % 4
        return 4 if number >= 1000 and own == 3 else own

    answers = serve(REQUESTS, replicas, choose)
    wrong = [n for n, (found, right) in enumerate(zip(answers, EXPECTED, strict=True)) if found != right]
    assert wrong
    assert all(number >= 1000 and REQUESTS[number].customer % 4 == 3 for number in wrong)


@pytest.mark.parametrize(("replicas", "load"), [(1, 0.5), (1, 0.8), (2, 1.6), (4, 3.2), (8, 6.4)])
def test_simulated_wait_agrees_with_the_formula(replicas: int, load: float) -> None:
    waits = simulated_waits(200_000, replicas=replicas, load=load, rng=Random(replicas))
    assert mean(waits) == pytest.approx(mean_wait(replicas, load), rel=0.1)


def test_wait_for_two_replicas_by_hand() -> None:
    """For n = 2 Erlang's formula is a^3 / (4 - a^2) mean service times."""
    assert mean_wait(2, 1.6) == pytest.approx(1.6**2 / (4 - 1.6**2))


@pytest.mark.parametrize("load", [4.0, 4.5])
def test_overload_has_no_mean_wait(load: float) -> None:
    with pytest.raises(ValueError, match="grow for ever"):
        mean_wait(4, load)
