"""A check on many rows at once, for mistakes that no single row betrays."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def median_shift(batch: Sequence[float], reference: Sequence[float]) -> float:
    """Return by what factor the median of ``batch`` differs from that of ``reference``; both are positive.

    >>> median_shift([100, 300, 500], [1, 3, 5])
    100.0
    """
    return median(batch) / median(reference)
