"""Monitors of served values: known distances, alarms when they must ring, audits to the row."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from scipy.stats import ks_2samp

from measuring import drift_index
from skew_monitor import (
    Alarm,
    audit,
    calibrate,
    first_alarm,
    ks_distance,
    ks_limit,
    share_of_alarms,
    stability,
    windows,
)


def draws(seed: int, count: int, *, mean: float = 0.0) -> list[float]:
    generator = Random(seed)
    return [generator.gauss(mean, 1.0) for _ in range(count)]


@pytest.mark.parametrize("seed", range(5))
def test_distance_agrees_with_scipy_also_where_values_repeat(seed: int) -> None:
    first, second = draws(seed, 200), draws(seed + 100, 70, mean=0.3)
    for digits in (9, 0):
        left, right = ([round(value, digits) for value in part] for part in (first, second))
        assert ks_distance(left, right) == pytest.approx(ks_2samp(left, right).statistic, abs=1e-12)


def test_distance_is_zero_for_equal_and_one_for_separate_samples() -> None:
    assert ks_distance([1, 2, 3], [3, 2, 1]) == 0
    assert ks_distance([1, 2, 3], [7, 8]) == 1


def test_limit_is_exceeded_about_as_often_as_asked() -> None:
    reference, limit = draws(0, 4000), ks_limit(4000, 400, chance=0.05)
    rings = [ks_distance(reference, draws(seed, 400)) > limit for seed in range(1, 401)]
    assert 0.02 < sum(rings) / len(rings) < 0.09


def test_stability_is_the_index_of_the_chapter_on_measuring() -> None:
    reference, window = draws(0, 1000), draws(1, 200, mean=0.5)
    assert stability(reference, window) == drift_index(np.array(reference), np.array(window))


def test_windows_are_full_in_order_and_do_not_overlap() -> None:
    assert list(windows(list(range(10)), 4)) == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert list(windows([1, 2], 3)) == []


def difference_of_means(reference, window) -> float:
    return abs(sum(reference) / len(reference) - sum(window) / len(window))


def test_alarm_comes_with_the_first_window_that_is_too_far() -> None:
    served = [0.0] * 25 + [1.0] * 15
    alarm = first_alarm([0.0] * 50, served, size=10, distance=difference_of_means, limit=0.4)
    assert alarm == Alarm(payments=30, distance=0.5)
    assert first_alarm([0.0] * 50, served, size=10, distance=difference_of_means, limit=1.0) is None
    share = share_of_alarms([0.0] * 50, served, size=10, distance=difference_of_means, limit=0.4)
    assert share == 2 / 4


def test_share_of_no_window_is_an_error() -> None:
    with pytest.raises(ValueError, match="5 values fill no window of 10"):
        share_of_alarms([0.0], [0.0] * 5, size=10, distance=difference_of_means, limit=1.0)


def test_calibrated_limit_lies_above_every_window_of_training() -> None:
    reference = draws(0, 5000)
    limit = calibrate(reference, size=100, distance=ks_distance)
    largest = max(ks_distance(reference, window) for window in windows(reference, 100))
    assert limit == 1.5 * largest
    assert share_of_alarms(reference, reference, size=100, distance=ks_distance, limit=limit) == 0
    assert first_alarm(reference, draws(1, 100, mean=1.0), size=100, distance=ks_distance, limit=limit)


def test_rule_of_thumb_misses_a_rare_value_that_has_vanished() -> None:
    """Three values in a hundred are not zero in training, none in operation: no window reaches 0.2."""
    generator = Random(4)
    reference = [generator.random() if generator.random() < 0.03 else 0.0 for _ in range(20_000)]
    for size in (500, 1000, 2000):
        assert first_alarm(reference, [0.0] * 4000, size=size, distance=stability, limit=0.2) is None
    limit = calibrate(reference, size=1000, distance=stability)
    assert first_alarm(reference, [0.0] * 4000, size=1000, distance=stability, limit=limit)


def test_audit_finds_every_different_value_and_no_other() -> None:
    trained = [(float(number), 1.0) for number in range(100)]
    served = [(value, 2.0 if value == 41 else 1.0) for value, _ in trained]
    assert audit(trained, trained) == []
    (difference,) = audit(served, trained)
    assert difference == (42, 1, 2.0, 1.0)
    assert audit(served, trained, every=10) == []
    assert audit(served, trained, every=6) == [difference]
    assert audit(served, trained, tolerance=1.0) == []


def test_audit_of_different_lengths_is_an_error() -> None:
    with pytest.raises(ValueError, match="3 served rows and 2 rows of training"):
        audit([(1.0,)] * 3, [(1.0,)] * 2)
