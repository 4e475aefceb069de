"""The line of least squares, from five sums.

Notation
    n          number of points (x, y)
    Sxx, Sxy   sums over all points of (x - mean x)² and of (x - mean x)(y - mean y)
    slope      Sxy / Sxx
    intercept  mean y - slope times mean x

Both S follow from plain sums: Sxx = Σx² - (Σx)²/n and Sxy = Σxy - Σx Σy/n. So n, Σx, Σy, Σx² and Σxy are all
that the line has to know about the past. Method: Legendre 1805, after Stigler 1981 (``stigler1981``); derived
in the book at ``sec-linear-squares``. Subtracting large sums loses digits when x is far from 0 and hardly
varies; count from a nearby origin then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Line(NamedTuple):
    """y = intercept + slope · x."""

    intercept: float
    slope: float

    def at(self, x: float) -> float:
        """Return the line's y at ``x``: one multiplication, one addition."""
        return self.intercept + self.slope * x


class Sums(NamedTuple):
    """What the line remembers of all points together."""

    n: float = 0
    x: float = 0
    y: float = 0
    xx: float = 0
    xy: float = 0


def sums_of(points: Iterable[tuple[float, float]]) -> Sums:
    """Return the five sums over ``points``.

    >>> sums_of([(1, 2), (3, 8)])
    Sums(n=2, x=4, y=10, xx=10, xy=26)
    """
    total = Sums()
    for x, y in points:
        total = merged(total, Sums(1, x, y, x * x, x * y))
    return total


def merged(one: Sums, other: Sums) -> Sums:
    """Return the sums over the points of both: one more job, or another site."""
    return Sums(*(a + b for a, b in zip(one, other, strict=True)))


def weakened(sums: Sums, *, keep: float) -> Sums:
    """Return ``sums`` with the share ``keep`` of their weight: how a model forgets.

    >>> weakened(Sums(100, 50, 20, 30, 12), keep=0.5)
    Sums(n=50.0, x=25.0, y=10.0, xx=15.0, xy=6.0)
    """
    if not 0 < keep <= 1:
        raise ValueError(f"keep {keep} is not above 0 and at most 1")
    return Sums(*(keep * value for value in sums))


def fit_line(sums: Sums) -> Line:
    """Return the line with the least sum of squared vertical distances.

    >>> fit_line(sums_of([(0, 1), (1, 3), (2, 5)]))
    Line(intercept=1.0, slope=2.0)
    """
    if sums.n * sums.xx <= sums.x**2:
        raise ValueError(f"all {sums.n} x are equal; a line needs two different x")
    s_xx = sums.xx - sums.x**2 / sums.n
    s_xy = sums.xy - sums.x * sums.y / sums.n
    slope = s_xy / s_xx
    return Line((sums.y - slope * sums.x) / sums.n, slope)
