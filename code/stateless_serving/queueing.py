"""How long a request waits for a replica: one queue for all replicas, or one in front of each.

symbol  meaning                                                  unit
n       replicas                                                 1
a       offered load: arrivals a second times mean service time  replicas kept busy
C       share of the requests that have to wait                  1

Arrivals and service times are random and independent (exponential). Time is counted in mean service times.
"""

from __future__ import annotations

from heapq import heapify, heapreplace
from math import factorial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


def mean_wait(replicas: int, load: float) -> float:
    """Return C / (n - a), the mean wait in one shared queue, with C by Erlang's formula.

    For a single replica that is a / (1 - a).

    >>> round(mean_wait(1, 0.8), 6)
    4.0
    """
    n, a = replicas, load
    if a >= n:
        raise ValueError(f"a load of {a} on {n} replicas: the queue would grow for ever")
    all_busy = a**n / factorial(n) * n / (n - a)
    some_idle = sum(a**k / factorial(k) for k in range(n))
    return all_busy / (some_idle + all_busy) / (n - a)


def simulated_waits(requests: int, *, replicas: int, load: float, rng: Random) -> list[float]:
    """Return how long each request waits until one of the replicas is free, first come, first served."""
    free_at = [0.0] * replicas
    heapify(free_at)
    now, waits = 0.0, []
    for _ in range(requests):
        now += rng.expovariate(load)
        start = max(now, free_at[0])
        waits.append(start - now)
        heapreplace(free_at, start + rng.expovariate(1.0))
    return waits
