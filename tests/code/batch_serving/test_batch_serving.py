"""Bills and ages by hand, and the mean age against requests spread over the day."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from batch_serving import (
    ages_h,
    break_even_requests,
    cost_in_advance,
    cost_on_request,
    daily_requests,
    mean_age,
    share_used,
)


@pytest.mark.parametrize("items", [1, 50, 10_000])
def test_both_ways_cost_the_same_at_the_break_even(items: int) -> None:
    requests = break_even_requests(users=1000, batch_score=1e-6, online_score=5e-6)
    on_request = cost_on_request(requests=int(requests), items=items, online_score=5e-6)
    assert on_request == pytest.approx(cost_in_advance(users=1000, items=items, batch_score=1e-6))


def test_answers_get_older_until_the_next_run_is_finished() -> None:
    ages = ages_h([5.0, 11.0, 23.0, 4.5], start_h=2, duration_h=3)
    assert ages == [3.0, 9.0, 21.0, 26.5]


@pytest.mark.parametrize(("period_h", "duration_h"), [(24, 3), (6, 1), (1, 0)])
def test_mean_age_of_requests_at_any_time(period_h: float, duration_h: float) -> None:
    around_the_clock = [hour / 100 for hour in range(2400)]
    ages = ages_h(around_the_clock, start_h=2, duration_h=duration_h, period_h=period_h)
    assert mean(ages) == pytest.approx(mean_age(period_h=period_h, duration_h=duration_h), abs=0.01)
    assert duration_h <= min(ages) and max(ages) < duration_h + period_h


def test_run_before_the_evening_serves_fresher_answers_in_the_evening() -> None:
    requests = daily_requests(5000, Random(1))
    night, noon = (mean(ages_h(requests, start_h=start, duration_h=3)) for start in (2, 12))
    assert noon < night - 5


def test_share_used_counts_people_and_not_requests() -> None:
    assert share_used(10, [3] * 1000) == 0.1
