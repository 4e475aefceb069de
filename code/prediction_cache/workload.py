"""Requests that repeat themselves as words and search terms do: a few all the time, most of them hardly ever.

symbol  meaning
k       rank of an input, 1 for the most frequent
s       exponent of the law of Zipf: input k is asked for in proportion to 1 / k**s
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from random import Random


def zipf_requests(requests: int, *, inputs: int, exponent: float, rng: Random) -> list[int]:
    """Return the rank of the input that each of ``requests`` requests asks for.

    >>> from random import Random
    >>> ranks = zipf_requests(10_000, inputs=3, exponent=1.0, rng=Random(1))
    >>> [round(ranks.count(k) / 10_000, 2) for k in (1, 2, 3)]  # near 6:3:2
    [0.55, 0.27, 0.18]
    """
    weights = accumulate(1 / k**exponent for k in range(1, inputs + 1))
    return rng.choices(range(1, inputs + 1), cum_weights=list(weights), k=requests)


def best_hit_rate(requests: Collection[int]) -> float:
    """Return the hit rate that no cache can beat: each different input has to be computed once.

    >>> best_hit_rate([7, 7, 8, 7])
    0.5
    """
    return 1 - len(set(requests)) / len(requests)
