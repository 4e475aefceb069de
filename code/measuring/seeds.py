"""How much of a result is luck, and whether it comes back: spread over seeds, and values that differ.

Unit: percentage points for the spread, values for the difference. Protocol: train with seeds that were fixed
beforehand (all of them are reported), everything else unchanged; spread is the largest result minus the
smallest. For determinism train twice with *one* seed and count predicted numbers that are not bitwise equal.
Source: seeds as one of several sources of variance, ``bouthillier2021``; reporting, ``pineau2021``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray


def over_seeds(result: Callable[[int], float], seeds: Iterable[int]) -> list[float]:
    """Return the result of each seed, all of them.

    >>> over_seeds(lambda seed: seed % 3, range(4))
    [0, 1, 2, 0]
    """
    return [result(seed) for seed in seeds]


def spread_points(results: Sequence[float]) -> float:
    """Return the largest share minus the smallest, in percentage points.

    >>> round(spread_points([0.95, 0.97, 0.96]), 6)
    2.0
    """
    if len(results) < 2:
        raise ValueError(f"{len(results)} result has no spread")
    return 100 * (max(results) - min(results))


def differing_values(first: NDArray[np.generic], second: NDArray[np.generic]) -> int:
    """Return how many values are not exactly equal; a value that is not a number differs from everything.

    >>> differing_values(np.array([0.1 + 0.2, 1.0]), np.array([0.3, 1.0]))
    1
    """
    if first.shape != second.shape:
        raise ValueError(f"shape {first.shape} cannot be compared with {second.shape}")
    return int(np.sum(first != second))
