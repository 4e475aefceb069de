"""Does what is said with confidence 0.8 come true in eight cases out of ten?

symbol  meaning
n       number of predictions
n_b     number of them in bin b
c_b     mean confidence in bin b
a_b     share of the predictions in bin b that came true

The bins cut the confidences from 0 to 1 into parts of equal width.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Bin(NamedTuple):
    """The predictions whose confidence lies in one part of the range."""

    confidence: float  # c_b
    came_true: float  # a_b
    cases: int  # n_b


def reliability(confidences: Sequence[float], came_true: Sequence[bool], *, bins: int = 10) -> list[Bin]:
    """Return the bins that are not empty, from low to high confidence.

    >>> reliability([0.9, 0.9, 0.1], [True, False, False])
    [Bin(confidence=0.1, came_true=0.0, cases=1), Bin(confidence=0.9, came_true=0.5, cases=2)]
    """
    members = defaultdict(list)
    for confidence, true in zip(confidences, came_true, strict=True):
        members[min(int(confidence * bins), bins - 1)].append((confidence, true))
    return [
        Bin(sum(c for c, _ in inside) / len(inside), sum(t for _, t in inside) / len(inside), len(inside))
        for _, inside in sorted(members.items())
    ]


def expected_calibration_error(
    confidences: Sequence[float], came_true: Sequence[bool], *, bins: int = 10
) -> float:
    """Return Σ (n_b / n) |a_b - c_b|: how far, on average, confidence is from the truth.

    >>> round(expected_calibration_error([0.9, 0.9, 0.1], [True, False, False]), 3)
    0.3
    """
    n = len(confidences)
    return sum(
        b.cases / n * abs(b.came_true - b.confidence) for b in reliability(confidences, came_true, bins=bins)
    )
