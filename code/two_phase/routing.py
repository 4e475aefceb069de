"""Which cases go on to the second model, and what comes of it."""

from __future__ import annotations

from math import floor, inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from two_phase.cases import Case


class Outcome(NamedTuple):
    """What a threshold leads to on a set of cases."""

    share: float  # of the cases, passed on to the large model
    accuracy: float  # of the two models together


def route(cases: Sequence[Case], *, threshold: float) -> Outcome:
    """Pass every case on whose confidence is below ``threshold``.

    >>> from two_phase.cases import Case
    >>> route([Case(0.6, False, True), Case(0.9, True, True)], threshold=0.7)
    Outcome(share=0.5, accuracy=1.0)
    """
    passed_on = sum(case.confidence < threshold for case in cases)
    right = sum(case.large_right if case.confidence < threshold else case.small_right for case in cases)
    return Outcome(passed_on / len(cases), right / len(cases))


def threshold_for_share(cases: Sequence[Case], share: float) -> float:
    """Return the threshold that passes on the least confident ``share`` of the cases.

    >>> from two_phase.cases import Case
    >>> threshold_for_share([Case(c / 10, True, True) for c in (5, 6, 7, 8)], share=0.5)
    0.7
    """
    confidences = sorted(case.confidence for case in cases)
    passed_on = floor(share * len(cases))
    return confidences[passed_on] if passed_on < len(cases) else inf


def share_of_errors_seen(cases: Sequence[Case], *, threshold: float) -> float:
    """Return which share of the small model's errors the large model gets to see."""
    wrong = [case for case in cases if not case.small_right]
    return sum(case.confidence < threshold for case in wrong) / len(wrong)
