"""One step a round is gradient descent on the pooled rows; more steps save messages and may cost accuracy."""

from __future__ import annotations

import itertools
from random import Random

import pytest

from federated_averaging import (
    Federation,
    collected,
    federated,
    local_steps,
    make_phones,
    pooled_optimum,
    squared_error,
)

ALIKE = make_phones(phones=5, words=60, alike=True, rng=Random(1))
UNLIKE = make_phones(phones=5, words=60, alike=False, rng=Random(1))


def excess(federation: Federation, *, rounds: int, steps: int) -> float:
    """Return by which share the error exceeds the best possible one."""
    pooled = federation.pooled()
    best = squared_error(pooled_optimum(pooled), pooled)
    return squared_error(federated(federation, rounds=rounds, steps=steps).model, pooled) / best - 1


@pytest.mark.parametrize("federation", [ALIKE, UNLIKE])
def test_one_step_a_round_is_one_step_on_the_pooled_rows(federation: Federation) -> None:
    by_hand = local_steps((0.0, 0.0), federation.pooled(), steps=7)
    assert federated(federation, rounds=7, steps=1).model == pytest.approx(by_hand)


def test_clients_of_different_size_are_weighted_by_their_rows() -> None:
    first, second = ALIKE.clients[0], ALIKE.clients[1][:5]
    by_hand = local_steps((0.0, 0.0), [*first, *second], steps=3)
    assert federated(Federation((first, second)), rounds=3, steps=1).model == pytest.approx(by_hand)


@pytest.mark.parametrize("federation", [ALIKE, UNLIKE])
def test_one_step_a_round_finds_the_pooled_optimum(federation: Federation) -> None:
    model = federated(federation, rounds=300, steps=1).model
    assert model == pytest.approx(pooled_optimum(federation.pooled()), abs=1e-6)


def test_many_steps_need_fewer_rounds_when_clients_are_alike() -> None:
    assert excess(ALIKE, rounds=10, steps=25) < 0.001 < excess(ALIKE, rounds=10, steps=1)


def test_many_steps_lead_astray_when_clients_differ() -> None:
    assert excess(UNLIKE, rounds=200, steps=1) < 1e-6
    assert 0.05 < excess(UNLIKE, rounds=200, steps=5) < excess(UNLIKE, rounds=200, steps=25)


def test_bytes_are_counted_in_both_directions() -> None:
    training = federated(ALIKE, rounds=10, steps=1)
    assert training.bytes_sent == 10 * 5 * 2 * 2 * 8
    assert training.rows_sent == 0


def test_collecting_sends_every_row_once() -> None:
    training = collected(UNLIKE)
    assert (training.rows_sent, training.bytes_sent) == (300, 300 * 2 * 8)
    assert training.model == pooled_optimum(UNLIKE.pooled())


def test_optimum_has_no_slope_in_the_error() -> None:
    rows = ALIKE.pooled()
    a, b = pooled_optimum(rows)
    errors = [(a + b * x - y, x) for x, y in rows]
    assert sum(error for error, _ in errors) == pytest.approx(0, abs=1e-9)
    assert sum(error * x for error, x in errors) == pytest.approx(0, abs=1e-9)


def test_phones_that_differ_share_no_length() -> None:
    ranges = [(min(x for x, _ in rows), max(x for x, _ in rows)) for rows in UNLIKE.clients]
    assert all(high < low for (_, high), (low, _) in itertools.pairwise(ranges))
