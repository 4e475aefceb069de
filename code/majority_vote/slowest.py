"""How long it takes until the last member has answered.

symbol  meaning                                                    unit
n       members, asked at the same time                            1
t0      the least time that a member takes                         ms
m       mean of what comes on top; random and exponential          ms
H       1 + 1/2 + … + 1/n, the n-th harmonic number                1
"""

from __future__ import annotations


def mean_latency_of_slowest_ms(members: int, *, least_ms: float, extra_ms: float) -> float:
    """Return t0 + m H: the first of n answers comes m/n after the least time, the next m/(n - 1) later, …

    >>> mean_latency_of_slowest_ms(1, least_ms=10, extra_ms=6)
    16.0
    >>> mean_latency_of_slowest_ms(3, least_ms=10, extra_ms=6)
    21.0
    """
    return least_ms + extra_ms * sum(1 / k for k in range(1, members + 1))
