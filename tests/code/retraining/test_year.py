"""When each policy trains, and what comes of it."""

from __future__ import annotations

from random import Random

import pytest

from retraining import Calendar, Day, Never, OnDemand, Policy, Year, drifting_days, fit_boundary, live_through

DEMAND = OnDemand(window_d=7, cases_per_day=100, accepted=0.05)


def world(*jumps: int, seed: int = 1) -> list[Day]:
    """Return 200 days on which the boundary jumps from 0.3 to 0.6 and back."""
    return drifting_days(
        lambda day: 0.6 if sum(day >= jump for jump in jumps) % 2 else 0.3,
        days=200,
        cases=100,
        noise=0.05,
        rng=Random(seed),
    )


def year(policy: Policy, *jumps: int) -> Year:
    return live_through(world(*jumps), policy, history_d=7, delay_d=7)


def test_boundary_has_the_fewest_errors() -> None:
    (cases,) = drifting_days(lambda _: 0.42, days=1, cases=3000, noise=0.1, rng=Random(2))
    assert fit_boundary(cases) == pytest.approx(0.42, abs=0.01)


def test_boundary_may_lie_below_all_cases() -> None:
    assert fit_boundary([(0.2, True), (0.8, True)]) == 0.0


def test_quiet_year_needs_hardly_any_training() -> None:
    assert len(year(DEMAND).trained_on) <= 2  # chance alone may pull the trigger now and then
    assert year(DEMAND).mean_error == pytest.approx(0.05, abs=0.01)


def test_calendar_trains_regularly_whatever_happens() -> None:
    for jumps in [(), (100,)]:
        assert year(Calendar(30), *jumps).trained_on == (44, 74, 104, 134, 164, 194)


def test_trigger_acts_after_the_labels_and_not_before() -> None:
    first = year(DEMAND, 100).trained_on[0]
    assert 107 < first <= 115


def test_training_on_demand_is_nearly_as_good_as_weekly_with_fewer_trainings() -> None:
    weekly, demand, never = (year(p, 80, 140) for p in (Calendar(7), DEMAND, Never()))
    assert len(demand.trained_on) < len(weekly.trained_on) / 4
    assert weekly.mean_error < demand.mean_error < never.mean_error


def test_trigger_without_a_fixed_level_accepts_a_bad_model() -> None:
    careless = year(OnDemand(window_d=7, cases_per_day=100), 100)
    assert len(careless.trained_on) < len(year(DEMAND, 100).trained_on)
    assert careless.mean_error > year(DEMAND, 100).mean_error


def test_trigger_waits_for_a_whole_window() -> None:
    assert not DEMAND.train_now(days_in_use=20, errors=[0.9] * 6)
    assert DEMAND.train_now(days_in_use=20, errors=[0.9] * 7)


def test_each_day_in_use_has_an_error() -> None:
    assert len(year(Never()).errors) == 200 - 14
