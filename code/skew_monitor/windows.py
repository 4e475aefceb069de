"""An alarm per window: values are collected, compared with training when the window is full, and dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

Distance: TypeAlias = Callable[[Sequence[float], Sequence[float]], float]
"""training values, window of served values → how far apart they are"""


class Alarm(NamedTuple):
    """The first window that was too far away."""

    payments: int  # served until then
    distance: float


def windows(values: Sequence[float], size: int) -> Iterator[Sequence[float]]:
    """Return the values in full windows of ``size``; what is left over is still being collected.

    >>> list(windows([1, 2, 3, 4, 5], 2))
    [[1, 2], [3, 4]]
    """
    return (values[start : start + size] for start in range(0, len(values) - size + 1, size))


def first_alarm(
    reference: Sequence[float], served: Sequence[float], *, size: int, distance: Distance, limit: float
) -> Alarm | None:
    """Return when the monitor rings for the first time, or ``None`` if it never does."""
    for count, window in enumerate(windows(served, size), start=1):
        found = distance(reference, window)
        if found > limit:
            return Alarm(count * size, found)
    return None


def share_of_alarms(
    reference: Sequence[float], served: Sequence[float], *, size: int, distance: Distance, limit: float
) -> float:
    """Return the share of windows that ring; in a world without skew, all of them are false."""
    found = [distance(reference, window) > limit for window in windows(served, size)]
    if not found:
        raise ValueError(f"{len(served)} values fill no window of {size}")
    return sum(found) / len(found)


def calibrate(reference: Sequence[float], *, size: int, distance: Distance, factor: float = 1.5) -> float:
    """Return ``factor`` times the largest distance of a window of the training values themselves.

    Unlike a rule of thumb, this limit knows the size of the window and the feature, and how lively an
    ordinary week is. ``reference`` has to be in the order of time.
    """
    return factor * max(distance(reference, window) for window in windows(reference, size))
