"""One server or several, first come, first served, a constant time for each request.

A request that finds ``places`` others waiting is refused at once. So nobody who is let in waits for longer
than those in service and ``places`` others take. Since all take the same time, requests end in the order in
which they came, and the one that is ``servers`` places ahead is the one whose server becomes free.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random


@dataclass(frozen=True)
class Served:
    """What became of a stream of requests."""

    arrived_ms: tuple[float, ...]  # of the requests that were let in
    latency_ms: tuple[float, ...]  # from arrival to answer, of the same requests
    refused: int

    @property
    def refused_share(self) -> float:
        """The share of all requests that were refused."""
        return self.refused / (self.refused + len(self.latency_ms))

    def useful_share(self, deadline_ms: float) -> float:
        """Return the share of all requests that were answered before their deadline."""
        in_time = sum(latency <= deadline_ms for latency in self.latency_ms)
        return in_time / (self.refused + len(self.latency_ms))


def serve(arrivals_ms: Iterable[float], *, service_ms: float, places: int | None, servers: int = 1) -> Served:
    """Serve requests that arrive at the given times; ``places`` is None for an endless queue.

    >>> serve([0, 0, 0, 25], service_ms=10, places=1)
    Served(arrived_ms=(0, 0, 25), latency_ms=(10, 20, 10), refused=1)
    >>> serve([0, 0, 0], service_ms=10, places=None, servers=2).latency_ms
    (10, 10, 20)
    """
    ends_ms: deque[float] = deque()  # of the requests in service and of all that wait
    let_in: list[tuple[float, float]] = []
    refused = 0
    for now_ms in arrivals_ms:
        while ends_ms and ends_ms[0] <= now_ms:
            ends_ms.popleft()
        if places is not None and len(ends_ms) >= places + servers:
            refused += 1
            continue
        begins_ms = ends_ms[-servers] if len(ends_ms) >= servers else now_ms
        ends_ms.append(begins_ms + service_ms)
        let_in.append((now_ms, ends_ms[-1] - now_ms))
    return Served(tuple(t for t, _ in let_in), tuple(wait for _, wait in let_in), refused)


def poisson_arrivals(*, per_s: float, seconds: float, rng: Random) -> Iterator[float]:
    """Yield arrival times in ms: independent customers, ``per_s`` of them a second on average."""
    now_ms = rng.expovariate(per_s / 1000)
    while now_ms < 1000 * seconds:
        yield now_ms
        now_ms += rng.expovariate(per_s / 1000)
