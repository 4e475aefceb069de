"""Cases come in, the first free clerk takes the oldest one, and what is left at five waits for the morning.

All times are minutes of office time unless a name says otherwise.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from review_queue.hours import MINUTES_A_DAY, clock_min

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random


def arrivals_min(*, a_day: float, days: int, rng: Random) -> Iterator[float]:
    """Yield when cases come in: independently of each other, ``a_day`` of them a day on average."""
    now = rng.expovariate(a_day / MINUTES_A_DAY)
    while now < days * MINUTES_A_DAY:
        yield now
        now += rng.expovariate(a_day / MINUTES_A_DAY)


def waits_h(arrivals: Iterable[float], *, clerks: int, mean_min: float, rng: Random) -> list[float]:
    """Return the clock hours from each arrival to its decision; a decision takes ``mean_min`` on average.

    >>> from random import Random
    >>> [round(wait) for wait in waits_h([0, 479.9], clerks=1, mean_min=1.0, rng=Random(1))]
    [0, 16]
    """
    if clerks < 1:
        raise ValueError(f"{clerks} clerks decide nothing; at least 1 is needed")
    free = [0.0] * clerks  # when each clerk is free again; the smallest comes first
    waits = []
    for arrival in arrivals:
        begins = max(arrival, heapq.heappop(free))
        ends = begins + rng.expovariate(1 / mean_min)
        heapq.heappush(free, ends)
        waits.append((clock_min(ends) - clock_min(arrival)) / 60)
    return waits


def share_within(waits: Sequence[float], limit_h: float) -> float:
    """Return the share of the cases that are decided within ``limit_h`` hours.

    >>> share_within([0.1, 3.9, 16.2, 0.5], limit_h=4)
    0.75
    """
    return sum(wait <= limit_h for wait in waits) / len(waits)
