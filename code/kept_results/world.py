"""A world to ask about: some things are asked for often, and now and then each of them changes."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

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
    """Yield (time in s, thing): thing k is asked for in proportion to 1/(k + 1), as is common."""
    weights = list(accumulate(1 / (k + 1) for k in range(things)))
    now_s = rng.expovariate(per_s)
    while now_s < seconds:
        yield now_s, bisect_right(weights, rng.random() * weights[-1])
        now_s += rng.expovariate(per_s)
