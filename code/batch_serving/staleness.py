"""How old the knowledge in an answer is when somebody gets it.

symbol  meaning                                                unit
T       time between two runs                                  h
d       duration of a run; it knows what was known at its start  h

An answer that is given t hours after a run began, at the earliest when it is finished, is t hours old.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

EVENING_H = 20.0  # when most people listen
SPREAD_H = 2.5


def mean_age(*, period_h: float, duration_h: float) -> float:
    """Return d + T / 2, for requests that come at any time with equal chance.

    >>> mean_age(period_h=24, duration_h=3)
    15.0
    """
    return duration_h + period_h / 2


def ages_h(
    requests_h: Iterable[float], *, start_h: float, duration_h: float, period_h: float = 24.0
) -> list[float]:
    """Return the age of each answer when runs begin at ``start_h`` and every ``period_h`` from then on.

    >>> ages_h([4.9, 5.0], start_h=2, duration_h=3)
    [26.9, 3.0]
    """
    return [duration_h + (at - start_h - duration_h) % period_h for at in requests_h]


def daily_requests(count: int, rng: Random) -> list[float]:
    """Return the hours of the day at which ``count`` people ask, most of them in the evening."""
    return [rng.gauss(EVENING_H, SPREAD_H) % 24 for _ in range(count)]
