"""A pool of workers, shared or divided, in simulated milliseconds.

Requests are served in the order in which they arrive. A caller whose turn would come later than its patience
lasts goes away unanswered and takes no worker's time.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import heapify, heapreplace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, order=True)
class Request:
    """One question of one customer."""

    arrives_ms: float
    customer: str
    work_ms: float


@dataclass(frozen=True)
class Outcome:
    """What became of the requests of each customer."""

    asked: Mapping[str, int]
    answered: Mapping[str, int]

    def share(self, customer: str) -> float:
        """Return the share of the customer's requests that were answered."""
        return self.answered[customer] / self.asked[customer]


def serve(
    requests: Iterable[Request],
    workers: Mapping[str, int],  # compartment → number of workers
    compartment_of: Mapping[str, str],  # customer → compartment
    *,
    patience_ms: float,
) -> Outcome:
    """Serve each request in its customer's compartment.

    >>> two = [Request(0, "calm", 10), Request(0, "wild", 10)]
    >>> serve(two, {"all": 1}, {"calm": "all", "wild": "all"}, patience_ms=5).answered
    Counter({'calm': 1})
    """
    free_ms = {compartment: [0.0] * number for compartment, number in workers.items()}
    for times in free_ms.values():
        heapify(times)
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for request in sorted(requests):
        asked[request.customer] += 1
        times = free_ms[compartment_of[request.customer]]
        starts_ms = max(request.arrives_ms, times[0])
        if starts_ms - request.arrives_ms <= patience_ms:
            heapreplace(times, starts_ms + request.work_ms)
            answered[request.customer] += 1
    return Outcome(asked, answered)
