"""Isotonic regression: the best step function that never falls, found by pooling adjacent violators.

Sort the cases by score and take their outcomes, 0 or 1, as they come. Wherever a block's mean is not above
that of the block before it, the two break the order; they are pooled into one block with the common mean.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Isotonic:
    """A step function: from ``starts[i]`` on, the value is ``values[i]``."""

    starts: tuple[float, ...]
    values: tuple[float, ...]

    def __call__(self, score: float) -> float:
        """Return the calibrated value; below the first step it is that of the first step."""
        return self.values[max(0, bisect_right(self.starts, score) - 1)]


def fit_isotonic(scores: Sequence[float], outcomes: Sequence[bool]) -> Isotonic:
    """Return the step function that fits the outcomes best in the sense of least squares.

    >>> fit_isotonic([0.1, 0.4, 0.6, 0.9], [False, True, False, True])
    Isotonic(starts=(0.1, 0.4, 0.9), values=(0.0, 0.5, 1.0))
    """
    blocks: list[list[float]] = []  # start, number of cases that came true, number of cases
    for score, outcome in sorted(zip(scores, outcomes, strict=True)):
        if blocks and blocks[-1][0] == score:  # equal scores must get equal values
            blocks[-1][1] += outcome
            blocks[-1][2] += 1
        else:
            blocks.append([score, outcome, 1])
    pooled: list[list[float]] = []
    for block in blocks:
        pooled.append(block)
        while len(pooled) > 1 and pooled[-2][1] * pooled[-1][2] >= pooled[-1][1] * pooled[-2][2]:
            _, true, count = pooled.pop()
            pooled[-1][1] += true
            pooled[-1][2] += count
    return Isotonic(tuple(b[0] for b in pooled), tuple(b[1] / b[2] for b in pooled))
