"""Audit: compute some of the served rows again the way training does, and compare value with value.

No distribution, no threshold, no window: a difference that is not explained is an error (``zinkevich2017``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Difference(NamedTuple):
    """A value that was served and that training would have computed differently."""

    payments: int  # served up to and including this one
    feature: int  # position in the row
    served: float
    trained: float


def audit(
    served: Sequence[Sequence[float]],
    trained: Sequence[Sequence[float]],
    *,
    every: int = 1,
    tolerance: float = 0.0,
) -> list[Difference]:
    """Return all differences larger than ``tolerance`` in every ``every``-th row.

    >>> audit([(1.0, 2.0), (3.0, 4.0)], [(1.0, 2.0), (3.0, 5.0)])
    [Difference(payments=2, feature=1, served=4.0, trained=5.0)]
    """
    if len(served) != len(trained):
        raise ValueError(f"{len(served)} served rows and {len(trained)} rows of training; expected as many")
    return [
        Difference(number, feature, here, there)
        for number in range(every, len(served) + 1, every)
        for feature, (here, there) in enumerate(zip(served[number - 1], trained[number - 1], strict=True))
        if abs(here - there) > tolerance
    ]
