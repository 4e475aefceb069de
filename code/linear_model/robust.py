"""A line that outliers cannot bend: the median of the slopes of all pairs of points.

Method of Theil and Sen (``sen1968``). If a share e of the points is wrong, about (1 - e)² of the pairs are
still right; they decide the median as long as that is more than half, which is the case up to e = 29 %. The
price is the number of pairs, n (n - 1) / 2. Used in the book at ``sec-linear-outliers``.
"""

from __future__ import annotations

from itertools import combinations
from statistics import median
from typing import TYPE_CHECKING

from linear_model.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence


def median_line(points: Sequence[tuple[float, float]]) -> Line:
    """Return the line with the median slope and the median of what is then left.

    One of five points is wrong by a hundred; the line does not notice:

    >>> median_line([(0, 1), (1, 3), (2, 5), (3, 7), (4, 109)])
    Line(intercept=1.0, slope=2.0)
    """
    slopes = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(points, 2) if x1 != x2]
    if not slopes:
        raise ValueError(f"{len(points)} points with equal x; a line needs at least two different x")
    slope = median(slopes)
    return Line(median(y - slope * x for x, y in points), slope)
