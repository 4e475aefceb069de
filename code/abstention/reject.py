"""When to answer.

symbol  meaning                                                     unit
c       confidence: the probability that the answer is right        1
e       cost of a wrong answer; a right one costs nothing           EUR
d       cost of no answer, that is, of asking a person              EUR
t       threshold: an answer is given if c ≥ t                      1

An answer costs (1 - c) e on average and silence costs d. So one should speak if c ≥ 1 - d/e, whatever the
model is, as long as c is what it says it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class CoveragePoint(NamedTuple):
    """What one threshold does."""

    threshold: float
    coverage: float  # share of the cases that are answered
    accuracy: float  # share of right answers among these


def coverage_curve(confidences: Sequence[float], right: Sequence[bool]) -> list[CoveragePoint]:
    """Return a point for each confidence that occurs, from the highest threshold to the lowest.

    >>> for point in coverage_curve([0.9, 0.6, 0.8], [True, False, True]):
    ...     print(point.threshold, round(point.coverage, 2), round(point.accuracy, 2))
    0.9 0.33 1.0
    0.8 0.67 1.0
    0.6 1.0 0.67
    """
    ranked = sorted(zip(confidences, right, strict=True), reverse=True)
    points = []
    correct = 0
    for answered, (confidence, is_right) in enumerate(ranked, start=1):
        correct += is_right
        last_of_its_kind = answered == len(ranked) or ranked[answered][0] < confidence
        if last_of_its_kind:
            points.append(CoveragePoint(confidence, answered / len(ranked), correct / answered))
    return points


def best_threshold(*, error_eur: float, silence_eur: float) -> float:
    """Return 1 - d/e.

    >>> best_threshold(error_eur=10, silence_eur=2)
    0.8
    """
    return 1 - silence_eur / error_eur


def mean_cost(
    confidences: Sequence[float],
    right: Sequence[bool],
    *,
    threshold: float,
    error_eur: float,
    silence_eur: float,
) -> float:
    """Return what a case costs on average under one threshold.

    >>> mean_cost([0.9, 0.6], [False, True], threshold=0.7, error_eur=10, silence_eur=2)
    6.0
    """
    costs = [
        silence_eur if confidence < threshold else 0.0 if is_right else error_eur
        for confidence, is_right in zip(confidences, right, strict=True)
    ]
    return sum(costs) / len(costs)
