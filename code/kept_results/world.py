"""A world to ask about: some things are asked for often, and now and then each of them changes."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from cache_aside import zipf_shares

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random


class ChangingWorld:
    """``things`` things, each with its own version number that grows at random moments."""

    def __init__(self, things: int, *, mean_between_changes_s: float, seconds: float, rng: Random) -> None:
        self._changes_s: list[list[float]] = []
        for _ in range(things):
            changes_s, now_s = [], rng.expovariate(1 / mean_between_changes_s)
            while now_s < seconds:
                changes_s.append(now_s)
                now_s += rng.expovariate(1 / mean_between_changes_s)
            self._changes_s.append(changes_s)

    def version(self, thing: int, now_s: float) -> int:
        """Return how often ``thing`` has changed until now."""
        return bisect_right(self._changes_s[thing], now_s)


def zipf_requests(things: int, *, per_s: float, seconds: float, rng: Random) -> Iterator[tuple[float, int]]:
    """Yield (time in s, thing): things are asked for as Zipf's law says, which is common."""
    shares = list(accumulate(zipf_shares(things, s=1)))
    now_s = rng.expovariate(per_s)
    while now_s < seconds:
        yield now_s, bisect_right(shares, rng.random() * shares[-1])
        now_s += rng.expovariate(per_s)
