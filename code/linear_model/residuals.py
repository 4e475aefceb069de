"""Residuals: what a model leaves over, and how to see that it is not just noise.

Notation
    residual   y minus what the model says; positive if the truth lies above it
    R²         share of the variance of y that the model explains: 1 - Σ residual² / Σ (y - mean y)²
"""

from __future__ import annotations

from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Points = Sequence[tuple[float, float]]
    Curve = Callable[[float], float]


def residuals_of(predict: Curve, points: Points) -> list[float]:
    """Return y - predict(x) of each point.

    >>> residuals_of(lambda x: 2 * x, [(1, 3), (2, 3)])
    [1, -1]
    """
    return [y - predict(x) for x, y in points]


def root_mean_square(values: Sequence[float]) -> float:
    """Return the square root of the mean square, in the unit of ``values``.

    >>> root_mean_square([3, -4, 0, 0])
    2.5
    """
    return sqrt(fmean(value * value for value in values))


def explained_share(predict: Curve, points: Points) -> float:
    """Return R².

    >>> explained_share(lambda x: x, [(0, 0), (1, 1)])
    1.0
    """
    mean_y = fmean(y for _, y in points)
    left = sum(residual**2 for residual in residuals_of(predict, points))
    return 1 - left / sum((y - mean_y) ** 2 for _, y in points)


def mean_by_third(predict: Curve, points: Points) -> tuple[float, float, float]:
    """Return the mean residual of the points with small, middle and large x; noise leaves all three near 0.

    >>> mean_by_third(lambda x: 0, [(3, 5), (1, 1), (2, -1)])
    (1.0, -1.0, 5.0)
    """
    if len(points) < 3:
        raise ValueError(f"{len(points)} points have no three thirds")
    left = [residual for _, residual in sorted((x, y - predict(x)) for x, y in points)]
    first, second = len(left) // 3, 2 * len(left) // 3
    return fmean(left[:first]), fmean(left[first:second]), fmean(left[second:])
