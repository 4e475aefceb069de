"""Isotonic regression against its definition, an oracle, and the measure that it is to improve."""

from __future__ import annotations

from itertools import pairwise
from math import isclose
from random import Random

import numpy as np
import pytest
from sklearn.isotonic import IsotonicRegression

from calibration import fit_isotonic
from measuring import expected_calibration_error


def overconfident_cases(count: int, seed: int) -> tuple[list[float], list[bool]]:
    """Return scores and outcomes; what is said with s comes true with probability s²."""
    rng = Random(seed)
    scores = [rng.random() for _ in range(count)]
    return scores, [rng.random() < score**2 for score in scores]


@pytest.mark.parametrize("seed", range(3))
def test_fit_agrees_with_scikit_learn_on_its_own_cases(seed: int) -> None:
    scores, outcomes = overconfident_cases(300, seed)
    expected = IsotonicRegression().fit(scores, outcomes).predict(scores)
    fitted = fit_isotonic(scores, outcomes)
    assert all(isclose(fitted(s), e, abs_tol=1e-9) for s, e in zip(scores, expected, strict=True))


def test_values_rise_strictly_from_step_to_step() -> None:
    values = fit_isotonic(*overconfident_cases(500, 4)).values
    assert all(low < high for low, high in pairwise(values))


def test_equal_scores_get_one_value() -> None:
    assert fit_isotonic([0.5, 0.5, 0.5, 0.5], [True, False, False, True]).values == (0.5,)


def test_scores_outside_the_range_get_the_first_and_the_last_value() -> None:
    fitted = fit_isotonic([0.4, 0.6], [False, True])
    assert (fitted(0.0), fitted(0.59), fitted(0.6), fitted(1.0)) == (0, 0, 1, 1)


def test_calibration_reduces_the_error_on_new_cases() -> None:
    fitted = fit_isotonic(*overconfident_cases(3000, 5))
    scores, outcomes = overconfident_cases(3000, 6)
    calibrated = [fitted(score) for score in scores]
    before, after = (
        expected_calibration_error(np.array(c), np.array(outcomes)) for c in (scores, calibrated)
    )
    assert after < before / 3
    assert isclose(before, 1 / 6, abs_tol=0.02)  # the mean of s - s² over 0 to 1
