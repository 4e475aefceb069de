"""Requests that arrive at random moments at a known rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulkhead.pool import Request

if TYPE_CHECKING:
    from random import Random


def steady_traffic(
    customer: str,
    *,
    per_second: float,
    from_s: float = 0,
    until_s: float,
    work_ms: float,
    rng: Random,
) -> list[Request]:
    """Return the requests of one customer, with exponentially distributed gaps between them."""
    requests, now_s = [], from_s + rng.expovariate(per_second)
    while now_s < until_s:
        requests.append(Request(now_s * 1000, customer, work_ms))
        now_s += rng.expovariate(per_second)
    return requests
