"""The plane against a library, and the elimination against NumPy."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from linear_model import fit_line, fit_plane, linear_score, make_jobs, solve, sums_of


def test_with_one_feature_the_plane_is_the_line() -> None:
    jobs = make_jobs(30, Random(1))
    assert np.allclose(fit_plane([(x,) for x, _ in jobs], [y for _, y in jobs]), fit_line(sums_of(jobs)))


@pytest.mark.parametrize("seed", range(3))
def test_plane_agrees_with_scikit_learn(seed: int) -> None:
    generator = np.random.default_rng(seed)
    rows, targets = generator.normal(size=(40, 4)), generator.normal(size=40)
    library = LinearRegression().fit(rows, targets)
    weights = fit_plane(rows.tolist(), targets.tolist())
    assert np.allclose(weights, [library.intercept_, *library.coef_])
    assert np.allclose([linear_score(weights, row) for row in rows.tolist()], library.predict(rows))


@pytest.mark.parametrize("seed", range(3))
def test_solve_agrees_with_numpy(seed: int) -> None:
    generator = np.random.default_rng(seed)
    matrix, right = generator.normal(size=(5, 5)), generator.normal(size=5)
    assert np.allclose(solve(matrix.tolist(), right.tolist()), np.linalg.solve(matrix, right))


def test_solve_exchanges_rows_when_a_pivot_is_zero() -> None:
    assert solve([[0, 1], [1, 0]], [2, 3]) == [3, 2]


def test_repeated_feature_is_reported() -> None:
    with pytest.raises(ValueError, match="feature 2 is a combination of the others"):
        fit_plane([(1, 1), (2, 2), (4, 4)], [1, 2, 3])
