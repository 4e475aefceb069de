"""A rollout in stages, watched once an hour.

symbol  meaning                                                                          unit
b       share of requests that fail under the old version                                1
f       share that fails in addition under the new one                                   1
n, k    requests and failures under the new version, of the hours that are visible yet   1
z       (k - n b) / √(n b (1 - b)): how many standard deviations too many failures there are

A failure need not be visible when it happens: a customer has to complain, a fraud has to be reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random


class Stage(NamedTuple):
    """A share of the users, for some time."""

    share: float
    hours: int


@dataclass(frozen=True)
class Traffic:
    """What the new version meets, and when its failures are noticed."""

    per_hour: int  # requests of all users
    baseline: float  # b
    fault: float  # f
    delay_h: int = 0  # from a failure until it is visible


@dataclass(frozen=True)
class Outcome:
    """How a rollout ended."""

    stopped_at: float | None  # share of the users at which it was stopped; None if never
    hours: int  # until it was stopped or complete
    failures: int  # requests that failed because of the new version


def roll_out(stages: Sequence[Stage], traffic: Traffic, *, limit_z: float, rng: Random) -> Outcome:
    """Go through the stages, and stop in the first hour in which z is above ``limit_z``."""
    counted: list[tuple[int, int]] = []  # requests and failures, hour by hour
    caused = 0
    for share in hourly_shares(stages):
        requests = round(share * traffic.per_hour)
        ordinary = count_events(requests, traffic.baseline, rng)
        extra = count_events(requests - ordinary, traffic.fault / (1 - traffic.baseline), rng)
        caused += extra
        counted.append((requests, ordinary + extra))
        visible = counted[: max(0, len(counted) - traffic.delay_h)]
        n, k = sum(requests for requests, _ in visible), sum(failed for _, failed in visible)
        if n and excess(k, n, traffic.baseline) > limit_z:
            return Outcome(share, len(counted), caused)
    return Outcome(None, len(counted), caused)


def hourly_shares(stages: Sequence[Stage]) -> Iterator[float]:
    """Yield for each hour the share of the users who have the new version.

    >>> list(hourly_shares([Stage(0.01, 2), Stage(1, 1)]))
    [0.01, 0.01, 1]
    """
    return (stage.share for stage in stages for _ in range(stage.hours))


def excess(failures: int, requests: int, baseline: float) -> float:
    """Return z.

    >>> round(excess(failures=13, requests=900, baseline=0.01), 2)  # 9 are expected, give or take 3
    1.34
    """
    expected = requests * baseline
    return (failures - expected) / sqrt(expected * (1 - baseline))


def count_events(trials: int, probability: float, rng: Random) -> int:
    """Return how many of ``trials`` independent trials come out."""
    return sum(rng.random() < probability for _ in range(trials))
