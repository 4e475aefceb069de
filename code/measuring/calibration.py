"""Whether a confidence of 90 % is right 90 times in 100: reliability bins and the expected calibration error.

Unit: 1 (a share); the error lies between 0 and 1. Protocol: answers on data that were not used for training,
sorted by confidence into bins of equal width; state the number of bins and of answers, because few answers
or many bins make the error larger by chance.
Source: ``naeini2015`` for the error, ``guo2017`` for the form with confidences used here.

symbol  meaning
n       answers in all
n_b     answers in bin b
acc_b   share of them that are right
conf_b  their mean confidence
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Bin(NamedTuple):
    """The answers whose confidence falls into one bin."""

    n: int
    confidence: float  # mean
    accuracy: float


def reliability_bins(
    confidence: NDArray[np.floating], right: NDArray[np.bool_], *, bins: int = 10
) -> list[Bin]:
    """Return the bins that are not empty, from low to high; a bin contains its upper edge.

    >>> reliability_bins(np.array([0.55, 0.95, 0.95]), np.array([True, True, False]))
    [Bin(n=1, confidence=0.55, accuracy=1.0), Bin(n=2, confidence=0.95, accuracy=0.5)]
    """
    if confidence.shape != right.shape:
        raise ValueError(f"{confidence.size} confidences for {right.size} answers")
    edges = np.linspace(0, 1, bins + 1)
    number = np.searchsorted(edges, confidence, side="left").clip(min=1)
    chosen = [number == b for b in range(1, bins + 1)]
    return [
        Bin(int(here.sum()), float(confidence[here].mean()), float(right[here].mean()))
        for here in chosen
        if here.any()
    ]


def expected_calibration_error(
    confidence: NDArray[np.floating], right: NDArray[np.bool_], *, bins: int = 10
) -> float:
    """Return the sum of n_b / n x |acc_b - conf_b| over all bins.

    >>> confidence, right = np.array([0.55, 0.95, 0.95]), np.array([True, True, False])
    >>> round(expected_calibration_error(confidence, right), 3)  # 1/3 * 0.45 + 2/3 * 0.45
    0.45
    """
    found = reliability_bins(confidence, right, bins=bins)
    return sum(b.n * abs(b.accuracy - b.confidence) for b in found) / confidence.size
