"""Beats that arrive late instead of never, and a timeout that has to leave room for them.

symbol  meaning                                          unit
T       interval between two beats                       s
J       longest delay of a beat on its way               s
t       timeout: silence after which the alarm comes     s

A living sender is silent for T + J at most, so a timeout above that never gives a false alarm. The alarm for
a dead one comes at most J + t after its end.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random


def arrivals_s(beats: int, *, interval_s: float, jitter_s: float, rng: Random) -> list[float]:
    """Return when beats arrive that are sent every T seconds and travel for 0 to J, all times equally likely.

    >>> from random import Random
    >>> arrivals_s(3, interval_s=1.0, jitter_s=0.0, rng=Random(1))
    [0.0, 1.0, 2.0]
    """
    return sorted(beat * interval_s + rng.random() * jitter_s for beat in range(beats))


def false_timeouts(arrivals: Sequence[float], *, timeout_s: float) -> int:
    """Return how often a living sender is silent for longer than the timeout.

    >>> false_timeouts([0.0, 1.0, 3.5, 4.0], timeout_s=2.0)
    1
    """
    return sum(later - sooner > timeout_s for sooner, later in pairwise(arrivals))


def timeout_delays_s(
    *, interval_s: float, jitter_s: float, timeout_s: float, crashes: int, rng: Random
) -> Iterator[float]:
    """Yield the time from each of ``crashes`` crashes to its alarm."""
    sent = 5  # beats before the crash; of these, only the last ones can be the last to arrive
    for _ in range(crashes):
        crash_s = (sent - 1 + rng.random()) * interval_s
        last_s = arrivals_s(sent, interval_s=interval_s, jitter_s=jitter_s, rng=rng)[-1]
        yield last_s + timeout_s - crash_s
