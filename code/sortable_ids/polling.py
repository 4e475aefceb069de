"""What a reader misses who asks for everything newer than the newest id so far."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from sortable_ids.worker import TIME_SHIFT

if TYPE_CHECKING:
    from collections.abc import Sequence


def missed_by_polling(
    ids: Sequence[int],
    at_ms: Sequence[float],
    *,
    every_ms: float,
    overlap_ms: int = 0,
) -> tuple[int, int]:
    """Return how many posts are never shown, and how many are fetched a second time.

    The reader asks every ``every_ms`` for ids above the greatest that it knows, less ``overlap_ms``.
    """
    shown: list[int] = []  # sorted
    begin = repeated = 0
    for poll in range(1, int(at_ms[-1] // every_ms) + 2):
        end = bisect_right(at_ms, poll * every_ms)
        since = shown[-1] - (overlap_ms << TIME_SHIFT) if shown else -1
        repeated += len(shown) - bisect_right(shown, since)
        shown = sorted(shown + [number for number in ids[begin:end] if number > since])
        begin = end  # what was not above ``since`` now never will be: it only rises
    return len(ids) - len(shown), repeated
