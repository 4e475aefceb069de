"""Affine quantisation of a list of numbers.

symbol  meaning                                           unit
r       a real number to be stored                        that of the weights
q       the whole number stored for it, 0 to 2^bits - 1   1
s       step: the distance between two neighbours         that of the weights
z       the whole number that stands for r = 0            1
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True)
class Affine:
    """The rule r ≈ s (q - z)."""

    step: float  # s
    zero: int  # z
    bits: int

    def encode(self, values: Iterable[float]) -> list[int]:
        """Return q for each value; values beyond the range get the last number on their side."""
        most = 2**self.bits - 1
        return [min(max(round(r / self.step) + self.zero, 0), most) for r in values]

    def decode(self, codes: Iterable[int]) -> list[float]:
        """Return s (q - z) for each number."""
        return [self.step * (q - self.zero) for q in codes]


def fit_affine(values: Sequence[float], *, bits: int = 8) -> Affine:
    """Return the rule whose range holds all values and 0, so that 0 is stored exactly.

    >>> rule = fit_affine([-1.0, 0.3, 2.0], bits=2)
    >>> rule.encode([-1.0, 0.3, 2.0])
    [0, 1, 3]
    >>> rule.decode([0, 1, 3])
    [-1.0, 0.0, 2.0]
    """
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        return Affine(1.0, 0, bits)
    step = (high - low) / (2**bits - 1)
    return Affine(step, round(-low / step), bits)
