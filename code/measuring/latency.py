"""How long one answer takes: calls timed one by one after a warm-up, and percentiles of the times.

Unit: milliseconds. Protocol: ``warm_up`` answers are thrown away, then every request is timed alone, one
after the other, with a clock that does not run backwards; report p50, p90 and p99 with the number of
requests, the number of threads and the machine. With fewer than 100 requests there is no p99.
Source: why the slow tail and not the mean, ``dean2013``; the percentile is definition 1 of ``hyndman1996``,
the one that is always a time that somebody has waited.
"""

from __future__ import annotations

import math
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Request = TypeVar("Request")


class Latency(NamedTuple):
    """Percentiles of the times of ``n`` requests."""

    p50_ms: float
    p90_ms: float
    p99_ms: float
    n: int


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest value that at least ``percent`` % of all values do not exceed.

    >>> percentile([4, 1, 3, 2], 50), percentile([4, 1, 3, 2], 51)
    (2, 3)
    """
    if not values or not 0 < percent <= 100:
        raise ValueError(f"no percentile {percent} of {len(values)} values")
    rank = math.ceil(len(values) * percent / 100)
    return sorted(values)[rank - 1]


def time_each_ms(
    answer: Callable[[Request], object],
    requests: Sequence[Request],
    *,
    warm_up: int = 20,
    clock: Callable[[], float] = perf_counter,
) -> list[float]:
    """Return the milliseconds of each request, after ``warm_up`` uncounted answers."""
    for request in requests[:warm_up]:
        answer(request)
    times = []
    for request in requests:
        start = clock()
        answer(request)
        times.append(1000 * (clock() - start))
    return times


def summarise(times_ms: Sequence[float]) -> Latency:
    """Return the three percentiles that a report needs.

    >>> summarise(range(1, 101))
    Latency(p50_ms=50, p90_ms=90, p99_ms=99, n=100)
    """
    if len(times_ms) < 100:
        raise ValueError(f"{len(times_ms)} requests have no 99th percentile; time at least 100")
    p50, p90, p99 = (percentile(times_ms, percent) for percent in (50, 90, 99))
    return Latency(p50, p90, p99, len(times_ms))
