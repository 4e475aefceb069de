"""Votes that are cast and answers that are waited for, instead of formulas."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


def simulated_accuracy(
    cases: int, *, members: int, accuracy: float, correlation: float, rng: Random
) -> float:
    """Return the share of ``cases`` on which more than half of the members are right."""
    won = 0
    for _ in range(cases):
        if rng.random() < correlation:
            right = members * (rng.random() < accuracy)  # one draw for all of them
        else:
            right = sum(rng.random() < accuracy for _ in range(members))
        won += right > members / 2
    return won / cases


def simulated_latency_ms(
    requests: int, *, members: int, least_ms: float, extra_ms: float, rng: Random
) -> float:
    """Return the mean time until the slowest member has answered."""
    return mean(
        max(least_ms + rng.expovariate(1 / extra_ms) for _ in range(members)) for _ in range(requests)
    )
