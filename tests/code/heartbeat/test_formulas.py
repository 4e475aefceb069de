"""The formulas against the simulation, and against each other where they must agree."""

from __future__ import annotations

from itertools import islice, product
from math import isclose, sqrt
from random import Random
from statistics import mean

import pytest

from heartbeat import (
    SECONDS_PER_DAY,
    bursty_losses,
    count_false_alarms,
    detection_delay,
    detection_delays_s,
    echo_loss,
    echo_losses,
    false_alarms_per_day,
    false_alarms_per_day_in_bursts,
    independent_losses,
)

BEATS = 200_000


def assert_near(counted: int, expected: float) -> None:
    """Accept what chance allows: five standard deviations of a count of rare events."""
    assert abs(counted - expected) < 5 * sqrt(expected) + 1, (counted, expected)


@pytest.mark.parametrize("interval_s", [0.5, 2.0])
@pytest.mark.parametrize("misses", [1, 2, 3])
def test_delays_lie_in_the_range_and_fill_it(interval_s: float, misses: int) -> None:
    delays = list(detection_delays_s(interval_s=interval_s, misses=misses, crashes=5000, rng=Random(1)))
    expected = detection_delay(interval_s=interval_s, misses=misses)
    assert expected.shortest_s < min(delays) < expected.shortest_s + 0.01 * interval_s
    assert expected.longest_s - 0.01 * interval_s < max(delays) <= expected.longest_s
    assert isclose(mean(delays), expected.mean_s, abs_tol=0.02 * interval_s)


@pytest.mark.parametrize(("loss", "misses"), [(0.01, 1), (0.01, 2), (0.2, 1), (0.2, 2), (0.2, 3), (0.2, 4)])
def test_false_alarms_by_independent_losses(loss: float, misses: int) -> None:
    counted = count_false_alarms(independent_losses(BEATS, loss=loss, rng=Random(2)), misses=misses)
    per_beat = false_alarms_per_day(interval_s=1, misses=misses, loss=loss) / SECONDS_PER_DAY
    assert_near(counted, BEATS * per_beat)


@pytest.mark.parametrize("misses", [1, 2, 3, 6])
def test_false_alarms_by_bursts(misses: int) -> None:
    losses = bursty_losses(BEATS, loss=0.05, mean_burst=3, rng=Random(3))
    per_day = false_alarms_per_day_in_bursts(interval_s=1, misses=misses, loss=0.05, mean_burst=3)
    assert_near(count_false_alarms(losses, misses=misses), BEATS * per_day / SECONDS_PER_DAY)


def test_bursts_lose_the_same_share_of_beats() -> None:
    lost = sum(bursty_losses(BEATS, loss=0.05, mean_burst=3, rng=Random(4)))
    assert isclose(lost / BEATS, 0.05, rel_tol=0.1)


@pytest.mark.parametrize("loss", [0.01, 0.3])
@pytest.mark.parametrize("misses", [1, 2, 5])
def test_independent_losses_are_the_special_case_of_bursts(loss: float, misses: int) -> None:
    assert isclose(
        false_alarms_per_day_in_bursts(interval_s=2, misses=misses, loss=loss, mean_burst=1 / (1 - loss)),
        false_alarms_per_day(interval_s=2, misses=misses, loss=loss),
    )


def test_echo_is_lost_nearly_twice_as_often() -> None:
    lost = sum(echo_losses(BEATS, loss=0.05, rng=Random(5)))
    assert isclose(echo_loss(0.05), 0.0975)
    assert isclose(lost / BEATS, 0.0975, rel_tol=0.05)


def test_false_alarms_agree_with_counting_runs_of_losses() -> None:
    """Oracle: every sequence of six beats, alarms counted as runs of at least ``misses`` losses."""
    for losses in product([False, True], repeat=6):
        for misses in (1, 2, 3):
            runs = [len(run) for run in "".join("x" if lost else "." for lost in losses).split(".")]
            expected = sum(run >= misses for run in runs)
            assert count_false_alarms(losses, misses=misses) == expected


def test_losses_are_drawn_only_as_they_are_needed() -> None:
    assert len(list(islice(independent_losses(10**12, loss=0.5, rng=Random(0)), 3))) == 3
