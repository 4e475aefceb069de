"""One value that changes over time, readable as it was known at any moment."""

from __future__ import annotations

from bisect import bisect_right


class NotKnownError(LookupError):
    """Nothing was known at the time that was asked for."""


class Timeline:
    """The values of one feature of one entity, in the order in which they became known.

    >>> balance = Timeline()
    >>> balance.write(100.0, known_at=1)
    >>> balance.write(40.0, known_at=5)
    >>> balance.as_of(4.9), balance.as_of(5)
    (100.0, 40.0)
    """

    def __init__(self) -> None:
        self._times: list[float] = []
        self._values: list[float] = []

    def write(self, value: float, *, known_at: float) -> None:
        """Add a value; the past is never rewritten, so ``known_at`` must not go back."""
        if self._times and known_at < self._times[-1]:
            raise ValueError(f"known_at is {known_at:g}, but a value of {self._times[-1]:g} is already there")
        self._times.append(known_at)
        self._values.append(value)

    def as_of(self, time: float) -> float:
        """Return the last value that was known at ``time``."""
        position = bisect_right(self._times, time)
        if position == 0:
            raise NotKnownError(f"nothing was known at {time:g}")
        return self._values[position - 1]
