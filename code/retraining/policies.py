"""When to train again.

A policy is asked each day. It sees how many days the model has been in use and the errors of this model on
the days whose labels have arrived since.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import mean
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Policy(Protocol):
    """Decides whether to train today."""

    def train_now(self, *, days_in_use: int, errors: Sequence[float]) -> bool:
        """Return whether to train, given the model's error on each labelled day since its training."""


@dataclass(frozen=True)
class Never:
    """Keep the first model."""

    def train_now(self, *, days_in_use: int, errors: Sequence[float]) -> bool:  # noqa: ARG002
        """Return False."""
        return False


@dataclass(frozen=True)
class Calendar:
    """Train every so many days."""

    every_d: int

    def train_now(self, *, days_in_use: int, errors: Sequence[float]) -> bool:  # noqa: ARG002
        """Return whether the time is up."""
        return days_in_use >= self.every_d


@dataclass(frozen=True)
class OnDemand:
    """Train when the error of the last days is significantly above what was accepted.

    The limit is b + z √(b (1 - b) / n), where b is the accepted error and n the number of cases in a window.
    Without an accepted error, b is the error of this model in its own first window.
    """

    window_d: int
    cases_per_day: int
    accepted: float | None = None
    z: float = 3.0

    def train_now(self, *, days_in_use: int, errors: Sequence[float]) -> bool:  # noqa: ARG002
        """Return whether the last window is above the limit.

        >>> policy = OnDemand(window_d=2, cases_per_day=50, accepted=0.1)
        >>> policy.train_now(days_in_use=4, errors=[0.1, 0.1, 0.2, 0.3])
        True
        """
        if len(errors) < self.window_d:
            return False
        last = mean(errors[-self.window_d :])
        b = mean(errors[: self.window_d]) if self.accepted is None else self.accepted
        return last > b + self.z * sqrt(b * (1 - b) / (self.window_d * self.cases_per_day))
