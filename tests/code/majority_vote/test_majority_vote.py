"""The formulas against every outcome of a small vote, and against simulation."""

from __future__ import annotations

from itertools import product
from math import prod
from random import Random

import pytest

from majority_vote import (
    majority_accuracy,
    majority_accuracy_with_common_errors,
    mean_latency_of_slowest_ms,
    simulated_accuracy,
    simulated_latency_ms,
)


@pytest.mark.parametrize("members", [1, 3, 5, 7])
@pytest.mark.parametrize("accuracy", [0.2, 0.5, 0.8])
def test_accuracy_is_the_sum_over_all_votes(members: int, accuracy: float) -> None:
    votes = product([True, False], repeat=members)
    expected = sum(
        prod(accuracy if right else 1 - accuracy for right in vote)
        for vote in votes
        if sum(vote) > members / 2
    )
    assert majority_accuracy(members, accuracy) == pytest.approx(expected)


def test_voting_makes_bad_members_worse() -> None:
    assert majority_accuracy(5, 0.4) < 0.4 < majority_accuracy(1, 0.4) + 1e-9


@pytest.mark.parametrize("members", [0, 2, 4])
def test_even_numbers_of_members_are_refused(members: int) -> None:
    with pytest.raises(ValueError, match="odd"):
        majority_accuracy(members, 0.8)


@pytest.mark.parametrize("correlation", [0.0, 0.3, 0.7, 1.0])
@pytest.mark.parametrize("members", [3, 9])
def test_simulation_agrees_with_the_formula(members: int, correlation: float) -> None:
    simulated = simulated_accuracy(
        40_000, members=members, accuracy=0.8, correlation=correlation, rng=Random(members)
    )
    expected = majority_accuracy_with_common_errors(members, 0.8, correlation)
    assert simulated == pytest.approx(expected, abs=0.01)


def test_fully_correlated_members_are_one_member() -> None:
    assert majority_accuracy_with_common_errors(99, 0.8, 1.0) == pytest.approx(0.8)


@pytest.mark.parametrize("members", [1, 5, 25])
def test_slowest_member_decides_the_latency(members: int) -> None:
    simulated = simulated_latency_ms(20_000, members=members, least_ms=10, extra_ms=5, rng=Random(1))
    expected = mean_latency_of_slowest_ms(members, least_ms=10, extra_ms=5)
    assert simulated == pytest.approx(expected, rel=0.02)
