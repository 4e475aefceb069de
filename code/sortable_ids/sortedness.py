"""How far from sorted a sequence of ids is.

A sequence a is k-sorted if i < j - k implies a[i] <= a[j] (``altman1989``): whoever comes more than k places
later has the greater id. The least such k is the radius. The same with times instead of places says how many
milliseconds must lie between two posts for their ids to be in order.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def time_radius(ids: Sequence[int], at: Sequence[float]) -> float:
    """Return the longest time between two posts whose ids are in the wrong order.

    ``at`` has the times of the posts, rising.

    >>> time_radius([1, 3, 2, 4], at=[0.0, 1.0, 5.0, 6.0])
    4.0
    """
    greatest_so_far = list(accumulate(ids, max))
    longest = 0.0
    for j, number in enumerate(ids):
        first_greater = bisect_right(greatest_so_far, number)
        if first_greater < j:
            longest = max(longest, at[j] - at[first_greater])
    return longest


def radius(ids: Sequence[int]) -> int:
    """Return the least k for which the sequence is k-sorted.

    >>> radius([1, 2, 3]), radius([2, 1, 3]), radius([3, 1, 2])
    (0, 1, 2)
    """
    return int(time_radius(ids, range(len(ids))))
