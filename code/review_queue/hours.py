"""Office time and clock time. A queue moves in office time; customers wait in clock time, nights included."""

from __future__ import annotations

from math import floor

OPENS_MIN = 9 * 60
MINUTES_A_DAY = 8 * 60
"""office minutes in a day, from nine to five"""


def clock_min(office_min: float) -> float:
    """Return the minutes from the first midnight to a moment that is given in minutes of office time.

    >>> clock_min(0), clock_min(479)  # nine in the morning, one minute to five
    (540.0, 1019.0)
    >>> clock_min(480) - clock_min(479)  # the next minute of work is after the night
    961.0
    """
    day = floor(office_min / MINUTES_A_DAY)
    return float(day * 24 * 60 + OPENS_MIN + office_min - day * MINUTES_A_DAY)
