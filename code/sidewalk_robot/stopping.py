"""How far a robot rolls before it stands, and how long it may think. Standard library only."""

from __future__ import annotations

import math


def stopping_distance_m(speed_m_s: float, delay_s: float, braking_m_s2: float) -> float:
    """Return the way to standstill: v·t while nothing happens, then v²/2a.

    >>> stopping_distance_m(1.5, 0.5, 1.0)
    1.875
    """
    return speed_m_s * delay_s + speed_m_s**2 / (2 * braking_m_s2)


def seconds_to_decide(room_m: float, speed_m_s: float, braking_m_s2: float) -> float:
    """Return the longest delay with which the robot stands within ``room_m``; negative if there is none.

    >>> seconds_to_decide(3, 1.5, 1.0)
    1.25
    """
    return (room_m - speed_m_s**2 / (2 * braking_m_s2)) / speed_m_s


def encounters_to_show(most: float, confidence: float = 0.95) -> int:
    """Return how many encounters without a miss show that misses are no more frequent than ``most``.

    For 95 % it is about three divided by ``most``: the rule of three, ``eypasch1995``.

    >>> encounters_to_show(0.01)
    299
    """
    return math.ceil(math.log(1 - confidence) / math.log1p(-most))
