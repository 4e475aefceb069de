"""Isotonic regression: the best step function that never falls, found by pooling adjacent violators.

Sort the cases by score and take their outcomes, 0 or 1, as they come. Wherever a block's mean is not above
that of the block before it, the two break the order; they are pooled into one block with the common mean.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Block(NamedTuple):
    """Neighbouring cases that get the same value."""

    start: float  # the lowest score
    true: int  # how many cases came true
    cases: int

    @property
    def mean(self) -> float:
        """The share of the cases that came true."""
        return self.true / self.cases

    def pooled_with(self, upper: Block) -> Block:
        """Return the two blocks as one."""
        return Block(self.start, self.true + upper.true, self.cases + upper.cases)


@dataclass(frozen=True)
class Isotonic:
    """A step function: from ``starts[i]`` on, the value is ``values[i]``."""

    starts: tuple[float, ...]
    values: tuple[float, ...]

    def __call__(self, score: float) -> float:
        """Return the calibrated value; below the first step it is that of the first step."""
        return self.values[max(0, bisect_right(self.starts, score) - 1)]


def fit_isotonic(scores: Sequence[float], outcomes: Sequence[bool]) -> Isotonic:
    """Return the rising step function with the least squared error.

    >>> fit_isotonic([0.1, 0.4, 0.6, 0.9], [False, True, False, True])
    Isotonic(starts=(0.1, 0.4, 0.9), values=(0.0, 0.5, 1.0))
    """
    blocks: list[Block] = []
    ranked = sorted(zip(scores, outcomes, strict=True))
    for score, group in groupby(ranked, key=lambda case: case[0]):
        came_true = [outcome for _, outcome in group]
        block = Block(score, sum(came_true), len(came_true))
        while blocks and blocks[-1].mean >= block.mean:  # a violator
            block = blocks.pop().pooled_with(block)
        blocks.append(block)
    starts = tuple(block.start for block in blocks)
    return Isotonic(starts, tuple(block.mean for block in blocks))
