"""The watch against a slow reference, and the formula against the watch."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from statistics import median

import pytest

from continued_evaluation import Watch, days_to_notice, first_alarm, outcomes

WATCH = Watch(per_day=100, delay_d=7, window=1600, error=0.1)


def alarm_after_change(watch: Watch, worse: float, seed: int) -> float:
    alarm = first_alarm(watch, outcomes(watch, days=300, change_d=100, worse=worse, rng=Random(seed)))
    assert alarm is not None
    return alarm - 100


@pytest.mark.parametrize("seed", range(5))
def test_running_count_agrees_with_counting_every_window_anew(seed: int) -> None:
    watch = Watch(per_day=10, delay_d=3, window=50, error=0.1, z=2.5)
    wrong = list(outcomes(watch, days=60, change_d=30, worse=0.4, rng=Random(seed)))
    windows = ((end, sum(wrong[end - 50 : end]) / 50) for end in range(50, len(wrong) + 1))
    expected = next(end / 10 + 3 for end, rate in windows if rate > watch.limit)
    assert first_alarm(watch, wrong) == expected


def test_delay_of_labels_delays_the_alarm_by_exactly_as_much() -> None:
    for seed in range(10):
        late = alarm_after_change(replace(WATCH, delay_d=28), 0.2, seed)
        assert late - alarm_after_change(WATCH, 0.2, seed) == pytest.approx(21)


@pytest.mark.parametrize("worse", [0.15, 0.2])
def test_formula_is_the_middle_of_the_simulation(worse: float) -> None:
    found = median(alarm_after_change(WATCH, worse, seed) for seed in range(40))
    assert found == pytest.approx(days_to_notice(WATCH, worse), abs=1.5)


def test_larger_window_takes_longer_and_sees_smaller_changes() -> None:
    small, large = replace(WATCH, window=400), replace(WATCH, window=6400)
    assert days_to_notice(small, 0.2) < days_to_notice(large, 0.2)
    assert days_to_notice(small, 0.12) == float("inf") > days_to_notice(large, 0.12)


def test_no_alarm_before_the_window_is_full() -> None:
    assert first_alarm(WATCH, [True] * 1599) is None
    assert first_alarm(WATCH, [True] * 1600) == 16 + 7


def test_unchanged_model_hardly_ever_alarms() -> None:
    quiet = (outcomes(WATCH, days=365, change_d=365, worse=0.5, rng=Random(seed)) for seed in range(20))
    assert [first_alarm(WATCH, wrong) for wrong in quiet] == [None] * 20
