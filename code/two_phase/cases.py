"""Cases with known answers, as two models see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

LARGE_ACCURACY = 0.98  # on cases of any kind, easy, hard or new


class Case(NamedTuple):
    """What the small model says about a case, and which of the two models is right."""

    confidence: float  # the small model's own, between 0.5 and 1
    small_right: bool
    large_right: bool


def draw_cases(count: int, *, blind_share: float, rng: Random) -> list[Case]:
    """Return cases on which the small model's confidence is honest, but for a share where it is blind.

    An honest confidence of 0.8 means right in 80 % of such cases. On a blind case, such as a kind of fraud
    that it has never seen, the small model is as confident as ever and always wrong.

    >>> from random import Random
    >>> cases = draw_cases(20_000, blind_share=0.0, rng=Random(1))
    >>> sure = [case for case in cases if 0.88 < case.confidence < 0.92]
    >>> round(sum(case.small_right for case in sure) / len(sure), 1)
    0.9
    """
    cases = []
    for _ in range(count):
        confidence = 1 - 0.5 * rng.random() ** 3  # most cases are easy
        honest = rng.random() >= blind_share
        small_right = honest and rng.random() < confidence
        cases.append(Case(confidence, small_right, rng.random() < LARGE_ACCURACY))
    return cases
