"""A switch between a caller and a service that may fail.

closed     calls go through; failures in a row are counted
open       calls are refused at once, without asking the service
half open  the rest time is over: the next call goes through as a trial, and its result decides

The clock is an argument, so that a test can move it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")


class CircuitOpenError(Exception):
    """The call was refused without being tried."""


class CircuitBreaker:
    """Opens after ``failures`` failures in a row and tries again after ``rest_s`` seconds."""

    def __init__(self, *, failures: int, rest_s: float) -> None:
        self.failures = failures
        self.rest_s = rest_s
        self._failed_in_a_row = 0
        self._rests_until_s = float("-inf")

    def call(self, function: Callable[[], Answer], *, now_s: float) -> Answer:
        """Return or raise what ``function`` does, or refuse to try.

        >>> breaker = CircuitBreaker(failures=1, rest_s=30)
        >>> breaker.call(lambda: "fine", now_s=0)
        'fine'
        """
        if now_s < self._rests_until_s:
            raise CircuitOpenError(f"resting until {self._rests_until_s:g} s")
        try:
            answer = function()
        except Exception:
            self._failed_in_a_row += 1
            if self._failed_in_a_row >= self.failures:
                self._rests_until_s = now_s + self.rest_s
            raise
        self._failed_in_a_row = 0
        return answer
