"""A year under a policy. Labels arrive late, for training as for watching."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retraining.world import error_rate, fit_boundary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retraining.policies import Policy
    from retraining.world import Day


@dataclass(frozen=True)
class Year:
    """What a policy has done and what came of it."""

    trained_on: tuple[int, ...]  # days, the first training excluded
    errors: tuple[float, ...]  # error rate of each day on which a model was in use

    @property
    def mean_error(self) -> float:
        """The mean error rate of the year."""
        return sum(self.errors) / len(self.errors)


def live_through(days: Sequence[Day], policy: Policy, *, history_d: int, delay_d: int) -> Year:
    """Return the year under ``policy``; a model is trained on the last ``history_d`` labelled days."""
    start = history_d + delay_d
    model, since = train(days, start, history_d, delay_d), start
    trained_on, errors = [], []
    for today in range(start, len(days)):
        labelled = [error_rate(model, day) for day in days[since : max(since, today - delay_d)]]
        if policy.train_now(days_in_use=today - since, errors=labelled):
            model, since = train(days, today, history_d, delay_d), today
            trained_on.append(today)
        errors.append(error_rate(model, days[today]))
    return Year(tuple(trained_on), tuple(errors))


def train(days: Sequence[Day], today: int, history_d: int, delay_d: int) -> float:
    """Return a model made from what is labelled today."""
    end = today - delay_d
    return fit_boundary(case for day in days[end - history_d : end] for case in day)
