"""The check keeps its promises, and the canary exposes few."""

from __future__ import annotations

from math import sqrt
from random import Random
from statistics import fmean

import pytest

from release import Canary, Outcome, Rollout, naive_check, sequential_check

EVERYBODY = Rollout(stages=(1.0,))


def releases(canary: Canary, failure_rate: float, count: int = 200) -> list[Outcome]:
    return [canary.release(failure_rate, Random(seed)) for seed in range(count)]


def test_sequential_check_keeps_both_risks() -> None:
    """One stage of one request a minute and no time limit: exactly the situation of the theorem."""
    one_by_one = Rollout(stages=(1.0,), per_minute=1, lag_min=0, timeout_min=100_000)
    canary = Canary(sequential_check(alpha=0.05, beta=0.05), one_by_one)
    good, bad = releases(canary, 0.01, 400), releases(canary, 0.03, 400)
    allowed = 0.05 + 3 * sqrt(0.05 * 0.95 / 400)
    assert fmean(outcome.rolled_back for outcome in good) < allowed
    assert fmean(not outcome.rolled_back for outcome in bad) < allowed


def test_naive_check_rolls_good_versions_back() -> None:
    good = releases(Canary(naive_check()), 0.01)
    assert sum(outcome.rolled_back for outcome in good) > 60


@pytest.mark.parametrize("failure_rate", [0.05, 0.1])
def test_bad_version_is_always_rolled_back_and_reaches_few(failure_rate: float) -> None:
    canary, everybody = Canary(sequential_check()), Canary(sequential_check(), EVERYBODY)
    few, all_ = releases(canary, failure_rate), releases(everybody, failure_rate)
    assert all(outcome.rolled_back for outcome in few + all_)
    assert 10 * fmean(o.exposed for o in few) < fmean(o.exposed for o in all_)


def test_canary_is_slower_whatever_the_version() -> None:
    canary, everybody = Canary(sequential_check()), Canary(sequential_check(), EVERYBODY)
    for failure_rate in (0.01, 0.05):
        slow, quick = releases(canary, failure_rate), releases(everybody, failure_rate)
        assert fmean(o.minutes for o in slow) > fmean(o.minutes for o in quick)


def test_requests_during_the_lag_are_counted() -> None:
    at_once = Canary(lambda *_: "roll back", Rollout(stages=(0.1,), per_minute=100, lag_min=10))
    assert at_once.release(1.0, Random(0)) == Outcome(rolled_back=True, exposed=110, failed=110, minutes=11)


def test_stage_without_a_verdict_ends_at_its_time_limit() -> None:
    undecided = Canary(lambda *_: "go on", Rollout(stages=(0.1, 0.2), per_minute=10, timeout_min=5))
    assert undecided.release(0.0, Random(0)) == Outcome(rolled_back=False, exposed=15, failed=0, minutes=10)
