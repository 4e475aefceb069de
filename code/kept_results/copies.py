"""Copies with a time to live. The clock is an argument, so that a test can let a day pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Key = TypeVar("Key", bound="Hashable")
Value = TypeVar("Value")


class KeptResults(Generic[Key, Value]):
    """Computes a value when there is no copy, or when the copy is older than ``time_to_live_s``."""

    def __init__(self, compute: Callable[[Key, float], Value], *, time_to_live_s: float) -> None:
        self.compute = compute
        self.time_to_live_s = time_to_live_s
        self.hits = 0
        self.computed = 0
        self._kept: dict[Key, tuple[float, Value]] = {}  # key → (when it was computed, value)

    def get(self, key: Key, *, now_s: float) -> Value:
        """Return the value, or a copy that may be out of date.

        >>> clock = KeptResults(lambda city, now_s: now_s, time_to_live_s=60)
        >>> [clock.get("Oslo", now_s=now_s) for now_s in (0, 59, 61)]
        [0, 0, 61]
        """
        if key in self._kept and now_s - self._kept[key][0] < self.time_to_live_s:
            self.hits += 1
            return self._kept[key][1]
        self.computed += 1
        value = self.compute(key, now_s)
        self._kept[key] = (now_s, value)
        return value

    @property
    def hit_rate(self) -> float:
        """The share of the questions that a copy has answered."""
        return self.hits / (self.hits + self.computed)
