"""Finding two lines by voting: steep brightness changes are edges, and each edge votes for lines through it.

The voting is the Hough transformation of Duda and Hart (1972): a line is the pair (angle, distance) of

    x cos(angle) + y sin(angle) = distance,

and the pair with the most votes wins. The edges are the first step only of what Canny (1986) does.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

BELOW_HORIZON = 44  # rows above show sky and the horizon itself
LEFT_ANGLES = np.radians(np.arange(15, 71))
RIGHT_ANGLES = -LEFT_ANGLES


@dataclass(frozen=True)
class Lane:
    """Columns at which the lines cross the bottom row, and the votes of the weaker line."""

    left: float
    right: float
    votes: int


def edges(image: Array, threshold: float = 0.15) -> NDArray[np.bool_]:
    """Return where brightness changes by more than ``threshold`` from one pixel to the next.

    >>> edges(np.array([[0.0, 0.0, 1.0, 1.0]] * 2))[0].tolist()
    [False, True, True, False]
    """
    down, across = np.gradient(image)
    steep: NDArray[np.bool_] = np.hypot(down, across) > threshold
    return steep


def find_lane(image: Array) -> Lane:
    """Return the strongest line that leans to each side."""
    row, column = np.nonzero(edges(image)[BELOW_HORIZON:])
    row = row + BELOW_HORIZON
    bottom = image.shape[0] - 1
    left, left_votes = _strongest_line(column, row, LEFT_ANGLES, bottom)
    right, right_votes = _strongest_line(column, row, RIGHT_ANGLES, bottom)
    return Lane(left, right, min(left_votes, right_votes))


def _strongest_line(
    x: NDArray[np.int_], y: NDArray[np.int_], angles: Array, bottom: int
) -> tuple[float, int]:
    """Return where the line with most votes crosses ``bottom``, and its votes.

    Of two lines with equally many votes the first angle wins.
    """
    best_votes, crossing = 0, float("nan")
    for angle in angles:
        distance = np.floor(x * np.cos(angle) + y * np.sin(angle)).astype(int)
        lowest = distance.min(initial=0)
        votes = np.bincount(distance - lowest, minlength=1)
        winner = int(np.argmax(votes))
        if votes[winner] > best_votes:
            best_votes = int(votes[winner])
            middle = winner + lowest + 0.5
            crossing = float((middle - bottom * np.sin(angle)) / np.cos(angle))
    return crossing, best_votes
