"""A world that changes, and a model so small that it can be trained every day.

A case is a number x from 0 to 1. It is positive if x is above a boundary that moves in the course of the
year; some labels are wrong. The model is an estimate of the boundary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

Day: TypeAlias = "list[tuple[float, bool]]"


def drifting_days(
    boundary: Callable[[int], float], *, days: int, cases: int, noise: float, rng: Random
) -> list[Day]:
    """Return for each day its cases: x, and whether it is labelled positive."""
    return [
        [(x, (x > boundary(day)) != (rng.random() < noise)) for x in (rng.random() for _ in range(cases))]
        for day in range(days)
    ]


def fit_boundary(cases: Iterable[tuple[float, bool]]) -> float:
    """Return the boundary with the fewest errors on the cases; the lowest of several.

    >>> fit_boundary([(0.2, False), (0.4, False), (0.7, True), (0.9, True)])
    0.4
    """
    ranked = sorted(cases)
    errors = fewest = sum(not positive for _, positive in ranked)  # with everything above the boundary
    best = 0.0
    for x, positive in ranked:  # the boundary moves to x, and this case falls below it
        errors += 1 if positive else -1
        if errors < fewest:
            fewest, best = errors, x
    return best


def error_rate(boundary: float, cases: Day) -> float:
    """Return the share of the cases that the model gets wrong."""
    return sum((x > boundary) != positive for x, positive in cases) / len(cases)
