"""The line against its definition, a library and what the chapter claims about its sums."""

from __future__ import annotations

from math import isclose
from random import Random

import numpy as np
import pytest
from scipy.stats import theilslopes
from sklearn.linear_model import LinearRegression

from linear_model import (
    Line,
    Sums,
    explained_share,
    fit_line,
    make_jobs,
    mean_by_third,
    median_line,
    merged,
    residuals_of,
    root_mean_square,
    sums_of,
    weakened,
)


@pytest.mark.parametrize("seed", range(4))
def test_line_agrees_with_scikit_learn(seed: int) -> None:
    jobs = make_jobs(80, Random(seed), noise_min=2)
    x, y = np.array(jobs).T
    library = LinearRegression().fit(x[:, None], y)
    line = fit_line(sums_of(jobs))
    assert isclose(line.slope, library.coef_[0], rel_tol=1e-9)
    assert isclose(line.intercept, library.intercept_, rel_tol=1e-9)
    assert isclose(explained_share(line.at, jobs), library.score(x[:, None], y), rel_tol=1e-9)


def test_residuals_of_the_best_line_add_up_to_zero_and_do_not_rise_with_x() -> None:
    jobs = make_jobs(50, Random(5))
    left = residuals_of(fit_line(sums_of(jobs)).at, jobs)
    assert abs(sum(left)) < 1e-9
    assert abs(sum(x * residual for (x, _), residual in zip(jobs, left, strict=True))) < 1e-7


@pytest.mark.parametrize(("start", "slope"), [(0.1, 0), (-0.1, 0), (0, 0.01), (0, -0.01)])
def test_every_other_line_has_larger_squares(start: float, slope: float) -> None:
    jobs = make_jobs(50, Random(6))
    best = fit_line(sums_of(jobs))
    other = Line(best.intercept + start, best.slope + slope)
    assert root_mean_square(residuals_of(other.at, jobs)) > root_mean_square(residuals_of(best.at, jobs))


def test_coefficients_of_jobs_without_noise_are_found_exactly() -> None:
    line = fit_line(sums_of(make_jobs(10, Random(1), noise_min=0)))
    assert isclose(line.intercept, 5, rel_tol=1e-9)
    assert isclose(line.slope, 0.15, rel_tol=1e-9)


def test_merged_sums_give_the_line_of_all_points() -> None:
    jobs = make_jobs(60, Random(2))
    parts = merged(sums_of(jobs[:20]), sums_of(jobs[20:]))
    assert np.allclose(fit_line(parts), fit_line(sums_of(jobs)))


def test_weakening_changes_no_line_until_something_is_added() -> None:
    sums = sums_of(make_jobs(60, Random(3)))
    assert np.allclose(fit_line(weakened(sums, keep=0.5)), fit_line(sums))


def test_weakened_past_counts_like_points_with_less_weight() -> None:
    old, new = make_jobs(30, Random(4)), make_jobs(30, Random(5), per_min=0.1)
    line = fit_line(merged(weakened(sums_of(old), keep=0.25), sums_of(new)))
    x, y = np.array([*old, *new]).T
    library = LinearRegression().fit(x[:, None], y, sample_weight=[0.25] * 30 + [1] * 30)
    assert isclose(line.slope, library.coef_[0], rel_tol=1e-9)


@pytest.mark.parametrize("points", [[], [(1, 2)], [(3, 1), (3, 2)]])
def test_line_needs_two_different_x(points: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="two different x"):
        fit_line(sums_of(points))


@pytest.mark.parametrize("keep", [0, -0.1, 1.1])
def test_keep_is_a_share(keep: float) -> None:
    with pytest.raises(ValueError, match=f"keep {keep}"):
        weakened(Sums(), keep=keep)


@pytest.mark.parametrize("seed", range(3))
def test_median_line_has_the_slope_of_scipy(seed: int) -> None:
    jobs = make_jobs(41, Random(seed))
    x, y = np.array(jobs).T
    assert isclose(median_line(jobs).slope, theilslopes(y, x).slope, rel_tol=1e-9)


def test_median_line_survives_a_fifth_of_wrong_points() -> None:
    jobs = make_jobs(40, Random(7), noise_min=0.1)
    wrong = [(x, 1000.0) if number % 5 == 0 else (x, y) for number, (x, y) in enumerate(jobs)]
    assert abs(median_line(wrong).slope - 0.15) < 0.02
    assert abs(fit_line(sums_of(wrong)).intercept - 5) > 50


def test_median_line_needs_two_different_x() -> None:
    with pytest.raises(ValueError, match="2 points with equal x"):
        median_line([(1, 1), (1, 2)])


def test_thirds_show_a_bend_that_the_line_does_not_follow() -> None:
    low, middle, high = mean_by_third(lambda x: 0 * x, [(x, (x - 4) ** 2) for x in range(9)])
    assert low == high > middle
    with pytest.raises(ValueError, match="no three thirds"):
        mean_by_third(lambda x: x, [(1, 1)])


def test_jobs_are_as_long_as_asked() -> None:
    jobs = make_jobs(500, Random(8), longest_min=30)
    assert 2 <= min(job.length_min for job in jobs) < 3
    assert 29 < max(job.length_min for job in jobs) <= 30
    with pytest.raises(ValueError, match="longest recording 1"):
        make_jobs(1, Random(8), longest_min=1)
