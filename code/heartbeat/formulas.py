"""What a heartbeat costs and what it buys.

symbol  meaning                                          unit
T       interval between two beats                       s
k       missed beats in a row before the alarm           1
p       share of the beats that are lost                 1
b       mean number of beats lost in one burst           1

A sender crashes at some moment between two beats, all moments equally likely. The alarm comes when the k-th
beat after the crash is due: between k - 1 and k intervals later. A false alarm needs a beat that arrives,
followed by k that are lost. Derived in the chapter on patterns, sec-heartbeat.
"""

from __future__ import annotations

from dataclasses import dataclass

SECONDS_PER_DAY = 86_400


@dataclass(frozen=True)
class DetectionDelay:
    """Seconds from the crash to the alarm; ``longest_s`` can happen, ``shortest_s`` is approached only."""

    shortest_s: float
    mean_s: float
    longest_s: float


def detection_delay(*, interval_s: float, misses: int) -> DetectionDelay:
    """Return the range ((k - 1) T, k T] and the mean (k - 1/2) T.

    >>> detection_delay(interval_s=2.0, misses=3)
    DetectionDelay(shortest_s=4.0, mean_s=5.0, longest_s=6.0)
    """
    k = misses
    return DetectionDelay((k - 1) * interval_s, (k - 0.5) * interval_s, k * interval_s)


def false_alarms_per_day(*, interval_s: float, misses: int, loss: float) -> float:
    """Return (86400 / T) (1 - p) p^k: alarms for a sender that is alive, if losses are independent.

    >>> round(false_alarms_per_day(interval_s=1, misses=1, loss=0.01), 2)
    855.36
    """
    k, p = misses, loss
    return SECONDS_PER_DAY / interval_s * (1 - p) * p**k


def false_alarms_per_day_in_bursts(
    *, interval_s: float, misses: int, loss: float, mean_burst: float
) -> float:
    """Return (86400 / T) (p / b) (1 - 1/b)^(k - 1): the same loss, but in bursts of random length.

    Independent losses are the special case b = 1 / (1 - p).

    >>> round(false_alarms_per_day_in_bursts(interval_s=1, misses=1, loss=0.01, mean_burst=1 / 0.99), 2)
    855.36
    """
    k, p, b = misses, loss, mean_burst
    bursts_per_beat = p / b
    lasts_for_k_beats = (1 - 1 / b) ** (k - 1)
    return SECONDS_PER_DAY / interval_s * bursts_per_beat * lasts_for_k_beats


def echo_loss(loss: float) -> float:
    """Return the share of pings without an echo, when each of the two messages is lost with ``loss``.

    >>> round(echo_loss(0.01), 4)
    0.0199
    """
    return 1 - (1 - loss) ** 2
