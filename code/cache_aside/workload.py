"""Readers who want few keys often and many keys seldom.

symbol   meaning
n        number of keys
s        exponent of Zipf's law: the key of rank r is wanted in proportion to 1 / r**s
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


def zipf_shares(n: int, *, s: float) -> list[float]:
    """Return the share of the requests that each rank receives, most wanted first.

    >>> zipf_shares(2, s=1)
    [0.6666666666666666, 0.3333333333333333]
    """
    weights = [1 / rank**s for rank in range(1, n + 1)]
    total = sum(weights)
    return [weight / total for weight in weights]


def draw_keys(shares: Sequence[float], *, requests: int, rng: Random) -> list[int]:
    """Return the keys of independent requests; a key is its rank, from 0."""
    return rng.choices(range(len(shares)), weights=shares, k=requests)


def best_hit_rate(shares: Sequence[float], *, capacity: int) -> float:
    """Return the expected hit rate of a cache that always holds the most wanted keys.

    >>> best_hit_rate(zipf_shares(4, s=0), capacity=1)
    0.25
    """
    return sum(sorted(shares, reverse=True)[:capacity])
