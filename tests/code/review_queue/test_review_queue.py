"""The queue against Erlang's formula, and the office's clock against a calendar."""

from __future__ import annotations

from math import factorial
from random import Random
from statistics import mean

import pytest

from review_queue import MINUTES_A_DAY, arrivals_min, clock_min, share_within, waits_h


def mean_wait_min(*, per_min: float, mean_min: float, clerks: int) -> float:
    """Return Erlang's mean time in a queue with ``clerks`` servers, service included."""
    load = per_min * mean_min
    idle = sum(load**n / factorial(n) for n in range(clerks))
    full = load**clerks / factorial(clerks) * clerks / (clerks - load)
    return full / (idle + full) * mean_min / (clerks - load) + mean_min


@pytest.mark.parametrize(("clerks", "per_min"), [(1, 0.4), (2, 1.2), (3, 1.6)])
def test_waits_within_a_day_are_those_of_erlang(clerks: int, per_min: float) -> None:
    """In one office day that never ends, clock time is office time, and the formula holds."""
    rng = Random(clerks)
    found = []
    for _ in range(300):
        arrivals = [t for t in arrivals_min(a_day=per_min * MINUTES_A_DAY, days=1, rng=rng) if t < 400]
        waits = waits_h(arrivals, clerks=clerks, mean_min=1.0, rng=rng)
        late = (wait for arrival, wait in zip(arrivals, waits, strict=True) if arrival > 100)
        found += [60 * wait for wait in late if wait < 16]  # what the night has caught is another matter
    assert mean(found) == pytest.approx(mean_wait_min(per_min=per_min, mean_min=1.0, clerks=clerks), rel=0.06)


def test_night_adds_sixteen_hours_and_a_day_is_a_day() -> None:
    assert clock_min(MINUTES_A_DAY) - clock_min(MINUTES_A_DAY - 1) == 16 * 60 + 1
    assert clock_min(3 * MINUTES_A_DAY + 7) - clock_min(7) == 3 * 24 * 60
    assert clock_min(0) == 9 * 60


def test_arrivals_are_in_order_within_the_days_and_as_many_as_asked() -> None:
    arrivals = list(arrivals_min(a_day=500, days=40, rng=Random(3)))
    assert arrivals == sorted(arrivals)
    assert 0 < arrivals[0] < arrivals[-1] < 40 * MINUTES_A_DAY
    assert len(arrivals) == pytest.approx(20_000, rel=0.03)


def test_more_clerks_never_make_a_case_wait_longer() -> None:
    arrivals = list(arrivals_min(a_day=480, days=5, rng=Random(4)))
    one, two, three = (
        sum(waits_h(arrivals, clerks=clerks, mean_min=0.9, rng=Random(5))) for clerks in (1, 2, 3)
    )
    assert one > two > three


def test_too_few_clerks_fall_further_behind_every_day() -> None:
    arrivals = list(arrivals_min(a_day=480, days=10, rng=Random(6)))
    waits = waits_h(arrivals, clerks=1, mean_min=1.5, rng=Random(7))
    quarter = len(waits) // 4
    means = [mean(waits[i * quarter : (i + 1) * quarter]) for i in range(4)]
    assert means == sorted(means)
    assert means[0] < 24 < means[-1]


def test_case_at_closing_time_is_decided_in_the_morning() -> None:
    (wait,) = waits_h([MINUTES_A_DAY - 0.001], clerks=1, mean_min=10.0, rng=Random(8))
    assert 16 < wait < 17


def test_share_counts_the_limit_itself() -> None:
    assert share_within([1.0, 4.0, 4.5], limit_h=4) == pytest.approx(2 / 3)


def test_nobody_decides_nothing() -> None:
    with pytest.raises(ValueError, match="0 clerks decide nothing"):
        waits_h([1.0], clerks=0, mean_min=1.0, rng=Random(1))
