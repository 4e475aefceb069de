"""A window over the latest labels, and an alarm when too many predictions in it were wrong.

symbol  meaning                                                   unit
n       predictions a day, whose truth becomes known              1/day
D       label delay: time from prediction to truth                day
W       window: the number of latest labels that are looked at    1
e, e'   error rate before and after the model has become worse    1
z       how many standard deviations above e raise the alarm      1

The alarm is raised when the error rate in the window exceeds e + z √(e(1-e)/W). After the change, the share f
of new labels in the window grows, and with it the expected rate: e + f (e' - e). It reaches the limit when
f = z √(e(1-e)/W) / (e' - e), which takes f W / n days, and the labels of those days are D days late.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from random import Random

DAYS_PER_YEAR = 365


@dataclass(frozen=True)
class Watch:
    """The settings of a watch over a model's errors."""

    per_day: int  # n
    delay_d: float  # D
    window: int  # W
    error: float  # e
    z: float = 4.0

    @property
    def limit(self) -> float:
        """Error rate in the window above which the alarm is raised."""
        return self.error + self.z * sqrt(self.error * (1 - self.error) / self.window)


def days_to_notice(watch: Watch, worse: float) -> float:
    """Return the days from change to alarm by the formula; infinite if the expected rate stays too low.

    >>> watch = Watch(per_day=100, delay_d=7, window=400, error=0.1)
    >>> days_to_notice(watch, worse=0.2), days_to_notice(watch, worse=0.15)
    (9.4, inf)
    """
    share = (watch.limit - watch.error) / (worse - watch.error)
    return round(watch.delay_d + share * watch.window / watch.per_day, 9) if share < 1 else float("inf")


def outcomes(watch: Watch, *, days: int, change_d: int, worse: float, rng: Random) -> Iterator[bool]:
    """Yield for each prediction whether it is wrong: at rate e, from day ``change_d`` at ``worse``."""
    for day in range(days):
        rate = watch.error if day < change_d else worse
        yield from (rng.random() < rate for _ in range(watch.per_day))


def first_alarm(watch: Watch, wrong: Iterable[bool]) -> float | None:
    """Return the day of the first alarm, counted from the first prediction, or ``None`` if there is none."""
    window: deque[bool] = deque(maxlen=watch.window)
    errors = 0
    for number, is_wrong in enumerate(wrong, start=1):
        errors += is_wrong - (window[0] if len(window) == watch.window else 0)
        window.append(is_wrong)
        if len(window) == watch.window and errors / watch.window > watch.limit:
            return number / watch.per_day + watch.delay_d
    return None
