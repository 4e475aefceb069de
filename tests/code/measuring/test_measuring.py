"""Each measure against a result that was worked out by hand, a library, or a law that it must obey."""

from __future__ import annotations

import math
import pickle
from itertools import chain, count
from typing import TYPE_CHECKING

import numpy as np
import pytest
from scipy.stats import chi2, entropy
from sklearn.calibration import calibration_curve
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.neural_network import MLPClassifier

import measuring
from measuring import (
    accuracy,
    add_noise,
    archived_bytes,
    cpu_seconds,
    differing_values,
    drift_index,
    energy_j,
    expected_calibration_error,
    false_alarm_rate,
    formula_bytes,
    gap,
    numbers_in,
    over_seeds,
    percentile,
    pickled_bytes,
    points_lost,
    reliability_bins,
    rows_per_second,
    selection_rates,
    spread_points,
    stability_index,
    summarise,
    threshold_for_rate,
    time_each_ms,
    true_positive_rates,
)
from measuring.stability import inner_edges, shares
from measuring.throughput import blocks

if TYPE_CHECKING:
    from collections.abc import Callable

rng = np.random.default_rng(7)


def ticking(step_s: float) -> Callable[[], float]:
    """Return a clock that moves on by ``step_s`` whenever somebody looks at it."""
    looks = count()
    return lambda: step_s * next(looks)


# -- Latency and throughput ------------------------------------------------------------------------


@pytest.mark.parametrize("n", [1, 2, 99, 100, 101, 1000])
@pytest.mark.parametrize("percent", [1, 50, 90, 99, 100])
def test_percentile_is_the_inverse_of_the_distribution(n: int, percent: int) -> None:
    values = rng.permutation(n).astype(float).tolist()
    # NumPy computes n * (percent / 100) in floats, and is one rank off where that is not exact
    expected = min(v for v in values if sum(w <= v for w in values) * 100 >= percent * n)
    assert percentile(values, percent) == expected
    assert percentile(values, percent) == pytest.approx(
        np.percentile(values, percent, method="inverted_cdf"), abs=1
    )


@pytest.mark.parametrize("percent", [0, -1, 101])
def test_percentiles_that_do_not_exist_are_refused(percent: int) -> None:
    with pytest.raises(ValueError, match=f"no percentile {percent} of 1 values"):
        percentile([1.0], percent)
    with pytest.raises(ValueError, match="of 0 values"):
        percentile([], 50)


def test_warm_up_is_answered_but_not_timed() -> None:
    answered: list[int] = []
    times = time_each_ms(answered.append, [1, 2, 3], warm_up=2, clock=ticking(0.25))
    assert answered == [1, 2, 1, 2, 3]
    assert times == [250.0, 250.0, 250.0]


def test_slow_first_answer_shows_only_without_warm_up() -> None:
    now = [0.0]

    def answer(request: int) -> None:
        now[0] += 5.0 if now[0] == 0 else 0.001

    assert max(time_each_ms(answer, [0] * 10, warm_up=0, clock=lambda: now[0])) == 5000
    assert max(time_each_ms(answer, [0] * 10, warm_up=1, clock=lambda: now[0])) < 2


def test_one_slow_answer_in_fifty_moves_p99_and_not_the_median() -> None:
    result = summarise([1.0] * 98 + [80.0, 90.0])
    assert result == (1.0, 1.0, 80.0, 100)


def test_p99_of_few_requests_is_refused() -> None:
    with pytest.raises(ValueError, match="99 requests have no 99th percentile"):
        summarise([1.0] * 99)


@pytest.mark.parametrize(("block", "sizes"), [(1, [1] * 7), (3, [3, 3, 1]), (7, [7]), (50, [7])])
def test_blocks_hold_every_row_once(block: int, sizes: list[int]) -> None:
    pieces = blocks(list(range(7)), block)
    assert [len(piece) for piece in pieces] == sizes
    assert list(chain.from_iterable(pieces)) == list(range(7))


def test_throughput_is_rows_over_the_median_pass() -> None:
    seen: list[int] = []
    rate = rows_per_second(seen.extend, list(range(100)), block=30, repeats=3, clock=ticking(2.0))
    assert rate == 50.0
    assert len(seen) == 400  # the pass that warms up, and three that count


def test_blocks_without_rows_are_refused() -> None:
    with pytest.raises(ValueError, match="block of 0 rows"):
        blocks([1], 0)


# -- Size ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def network() -> MLPClassifier:
    """The 784-300-100-10 network after a single step, in single precision."""
    model = MLPClassifier((300, 100), solver="adam", random_state=0)
    rows = rng.random((20, 784)).astype(np.float32)
    return model.partial_fit(rows, np.arange(20) % 10, classes=np.arange(10))


def test_formula_and_arrays_agree(network: MLPClassifier) -> None:
    arrays = network.coefs_ + network.intercepts_
    assert numbers_in(arrays) == 784 * 300 + 300 + 300 * 100 + 100 + 100 * 10 + 10 == 266_610
    assert formula_bytes(266_610, np.float32) == sum(array.nbytes for array in arrays) == 1_066_440
    assert formula_bytes(266_610, np.float64) == 2 * 1_066_440


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_archive_adds_headers_only(network: MLPClassifier, dtype: type) -> None:
    arrays = network.coefs_ + network.intercepts_
    headers = archived_bytes(arrays, dtype) - formula_bytes(266_610, dtype)
    assert 0 < headers < 400 * len(arrays)


def test_pickle_holds_what_training_left(network: MLPClassifier) -> None:
    assert pickled_bytes(network) > 2.9 * formula_bytes(266_610, np.float32)
    assert pickled_bytes(network) == len(pickle.dumps(network, protocol=5))


# -- Calibration -----------------------------------------------------------------------------------


def test_calibration_error_by_hand() -> None:
    confidence = np.array([0.92, 0.94, 0.96, 0.98, 0.61, 0.69])
    right = np.array([True, True, True, False, False, True])
    # 0.9 to 1: four answers, 0.75 right, confidence 0.95; 0.6 to 0.7: two, 0.5 right, confidence 0.65
    assert expected_calibration_error(confidence, right) == pytest.approx(4 / 6 * 0.20 + 2 / 6 * 0.15)


def test_certain_model_has_its_error_rate_as_calibration_error() -> None:
    right = np.array([True] * 83 + [False] * 17)
    assert expected_calibration_error(np.ones(100), right) == pytest.approx(0.17)


def test_one_bin_compares_the_means() -> None:
    confidence, right = rng.random(500), rng.random(500) < 0.4
    error = expected_calibration_error(confidence, right, bins=1)
    assert error == pytest.approx(abs(confidence.mean() - right.mean()))


def test_honest_confidence_has_a_small_error() -> None:
    confidence = rng.random(50_000)
    right = rng.random(50_000) < confidence
    assert expected_calibration_error(confidence, right) < 0.01
    assert expected_calibration_error(confidence**3, right) > 0.2


@pytest.mark.parametrize("bins", [2, 5, 10])
def test_bins_agree_with_scikit_learn(bins: int) -> None:
    confidence = rng.random(2000)
    right = rng.random(2000) < confidence
    found = reliability_bins(confidence, right, bins=bins)
    accuracies, means = calibration_curve(right, confidence, n_bins=bins)
    assert [b.accuracy for b in found] == pytest.approx(accuracies)
    assert [b.confidence for b in found] == pytest.approx(means)
    assert sum(b.n for b in found) == 2000


def test_edges_belong_to_the_lower_bin_and_zero_is_counted() -> None:
    found = reliability_bins(np.array([0.0, 0.5, 1.0]), np.array([False, True, True]), bins=2)
    assert [b.n for b in found] == [2, 1]


def test_confidences_and_answers_must_match() -> None:
    with pytest.raises(ValueError, match="3 confidences for 2 answers"):
        reliability_bins(np.ones(3), np.ones(2, dtype=bool))


# -- Noise -----------------------------------------------------------------------------------------


def test_noise_has_the_stated_spread_and_leaves_the_rows_alone() -> None:
    rows = np.zeros((1000, 40))
    noisy = add_noise(rows, 0.8, np.random.default_rng(0))
    assert noisy.std() == pytest.approx(0.8, rel=0.02)
    assert noisy.mean() == pytest.approx(0, abs=0.02)
    assert not rows.any()


def test_same_seed_gives_the_same_noise() -> None:
    first, second = (add_noise(np.zeros(9), 1.0, np.random.default_rng(3)) for _ in range(2))
    assert first.tolist() == second.tolist()


def test_points_are_counted_against_the_clean_rows() -> None:
    rows, labels = load_digits(return_X_y=True)
    model = LogisticRegression(max_iter=200, tol=1e-2).fit(rows / 16, labels)
    assert accuracy(model, rows / 16, labels) == model.score(rows / 16, labels)
    assert points_lost(model, rows / 16, rows / 16, labels) == 0
    blank = np.zeros_like(rows)
    expected = 100 * (model.score(rows / 16, labels) - model.score(blank, labels))
    assert points_lost(model, rows / 16, blank, labels) == pytest.approx(expected)


# -- Stability -------------------------------------------------------------------------------------


def test_index_is_zero_for_equal_shares_and_symmetric() -> None:
    p, q = rng.dirichlet(np.ones(10)), rng.dirichlet(np.ones(10))
    assert stability_index(p, p) == 0
    assert stability_index(p, q) == pytest.approx(stability_index(q, p))
    assert stability_index(p, q) > 0


def test_index_is_the_sum_of_both_divergences() -> None:
    p, q = rng.dirichlet(np.ones(10)), rng.dirichlet(np.ones(10))
    assert stability_index(p, q) == pytest.approx(entropy(p, q) + entropy(q, p))


def test_index_by_hand() -> None:
    p, q = np.array([0.5, 0.5]), np.array([0.4, 0.6])
    assert stability_index(p, q) == pytest.approx(-0.1 * math.log(0.8) + 0.1 * math.log(1.2))


def test_bins_hold_equal_parts_of_the_reference() -> None:
    reference = rng.normal(size=5000)
    assert shares(reference, inner_edges(reference)) == pytest.approx(np.full(10, 0.1), abs=0.001)
    assert drift_index(reference, reference) == 0


def test_index_grows_with_the_shift() -> None:
    reference, window = rng.normal(size=5000), rng.normal(size=2000)
    indices = [drift_index(reference, window + shift) for shift in (0.0, 0.25, 0.5, 1.0)]
    assert indices == sorted(indices)
    assert indices[0] < 0.05 < 0.5 < indices[-1]


def test_empty_bins_keep_the_index_finite() -> None:
    assert math.isfinite(drift_index(np.arange(100.0), np.full(50, 99.0)))


@pytest.mark.parametrize("window", [100, 200, 400])
def test_false_alarms_follow_chi_square(window: int) -> None:
    """The index of an unchanged world times w n / (w + n) is about chi-square distributed."""
    draw = np.random.default_rng(1).normal
    reference = draw(size=20_000)
    threshold = chi2.ppf(0.9, 9) * (1 / window + 1 / 20_000)
    rate = false_alarm_rate(
        reference, lambda n: draw(size=n), window=window, threshold=threshold, windows=2000
    )
    assert rate == pytest.approx(0.1, abs=0.05)


# -- Groups ----------------------------------------------------------------------------------------


def test_rates_agree_with_scikit_learn() -> None:
    group = np.array(["a", "b", "c"])[rng.integers(0, 3, 600)]
    selected, deserving = rng.random(600) < 0.4, rng.random(600) < 0.5
    rates = true_positive_rates(selected, deserving, group)
    for name in "abc":
        here = group == name
        assert selection_rates(selected, group)[name] == pytest.approx(selected[here].mean())
        assert rates[name] == pytest.approx(recall_score(deserving[here], selected[here]))
    assert gap(rates) == max(rates.values()) - min(rates.values())


def test_gap_does_not_depend_on_the_order_of_groups() -> None:
    assert gap({"a": 0.25, "b": 0.75, "c": 0.5}) == gap({"c": 0.5, "b": 0.75, "a": 0.25}) == 0.5


@pytest.mark.parametrize("rate", [0.1, 0.25, 0.5, 0.9])
def test_threshold_selects_the_wanted_share(rate: float) -> None:
    scores = rng.random(1000)
    assert (scores > threshold_for_rate(scores, rate)).mean() == pytest.approx(rate, abs=0.0011)


# -- Seeds and energy ------------------------------------------------------------------------------


def test_every_seed_is_reported_in_order() -> None:
    assert over_seeds(lambda seed: seed / 10, [3, 1, 2]) == [0.3, 0.1, 0.2]
    assert spread_points([0.3, 0.1, 0.2]) == pytest.approx(20)


def test_single_result_has_no_spread() -> None:
    with pytest.raises(ValueError, match="1 result has no spread"):
        spread_points([0.9])


def test_difference_is_exact() -> None:
    values = rng.random((4, 5))
    changed = values.copy()
    changed[2, 3] = np.nextafter(changed[2, 3], 1)
    assert differing_values(values, values.copy()) == 0
    assert differing_values(values, changed) == 1
    assert differing_values(np.array([np.nan]), np.array([np.nan])) == 1


def test_shapes_must_match() -> None:
    with pytest.raises(ValueError, match=r"shape \(2,\) cannot be compared with \(1, 2\)"):
        differing_values(np.ones(2), np.ones((1, 2)))


def test_energy_is_time_times_power() -> None:
    assert cpu_seconds(lambda: None, clock=ticking(3.0)) == 3.0
    assert energy_j(cpu_seconds(lambda: None, clock=ticking(240.0)), core_w=15) == 3600
    assert energy_j(3600, core_w=1000) == measuring.JOULES_PER_KWH


def test_power_must_be_positive() -> None:
    with pytest.raises(ValueError, match="cannot draw 0 W"):
        energy_j(1, core_w=0)
