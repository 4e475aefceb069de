"""A convolution, twice: as a window that moves over the picture, and as the dense layer that it is.

Notation
    picture   (height, width), read row by row
    window    (k, k) weights; it fits into the picture at (height - k + 1) · (width - k + 1) places

As libraries have it, the window is not turned round first. Used in the book at ``sec-networks-convolution``.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Grid = Sequence[Sequence[float]]


def convolve(picture: Grid, window: Grid) -> list[float]:
    """Return the weighted sum under the window at each place, row by row.

    >>> convolve([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 10]])
    [51, 62]
    """
    k = len(window)
    places = product(range(len(picture) - k + 1), range(len(picture[0]) - k + 1))
    return [
        sum(window[i][j] * picture[top + i][left + j] for i, j in product(range(k), repeat=2))
        for top, left in places
    ]


def as_dense(window: Grid, *, height: int, width: int) -> list[list[float]]:
    """Return the weights of the dense layer that does the same: (places, pixels).

    >>> as_dense([[7]], height=1, width=2)
    [[7, 0], [0, 7]]
    """
    k = len(window)
    rows = []
    for top, left in product(range(height - k + 1), range(width - k + 1)):
        row: list[float] = [0] * (height * width)
        for i, j in product(range(k), repeat=2):
            row[(top + i) * width + left + j] = window[i][j]
        rows.append(row)
    return rows
