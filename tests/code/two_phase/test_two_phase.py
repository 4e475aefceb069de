"""Costs by hand, routing on cases drawn with a seed, and the limits that must hold for any threshold."""

from __future__ import annotations

from math import inf
from random import Random

import pytest

from two_phase import (
    Case,
    break_even_share,
    draw_cases,
    mean_cost,
    route,
    share_of_errors_seen,
    threshold_for_share,
)

SHARES = (0.0, 0.05, 0.1, 0.2, 0.5, 1.0)


@pytest.mark.parametrize(("share", "dollars"), [(0.05, 7e-5), (0.1, 1.2e-4), (0.2, 2.2e-4)])
def test_cost_of_a_prediction(share: float, dollars: float) -> None:
    assert mean_cost(2e-5, 1e-3, share) == pytest.approx(dollars)


def test_break_even_is_where_two_phases_cost_as_much_as_the_large_model() -> None:
    assert mean_cost(2e-5, 1e-3, break_even_share(2e-5, 1e-3)) == pytest.approx(1e-3)


@pytest.mark.parametrize("share", SHARES)
def test_threshold_passes_on_the_share_that_was_asked_for(share: float) -> None:
    cases = draw_cases(1000, blind_share=0.0, rng=Random(1))
    assert route(cases, threshold=threshold_for_share(cases, share)).share == share


def test_extreme_thresholds_are_the_two_models_alone() -> None:
    cases = draw_cases(2000, blind_share=0.02, rng=Random(2))
    assert route(cases, threshold=0.0).accuracy == sum(case.small_right for case in cases) / 2000
    assert route(cases, threshold=inf).accuracy == sum(case.large_right for case in cases) / 2000


def test_asking_about_the_least_sure_beats_asking_about_any() -> None:
    cases = draw_cases(20_000, blind_share=0.0, rng=Random(3))
    small, large = (route(cases, threshold=threshold).accuracy for threshold in (0.0, inf))
    for share in (0.05, 0.1, 0.2, 0.5):
        at_random = small + share * (large - small)
        assert route(cases, threshold=threshold_for_share(cases, share)).accuracy > at_random + 0.005


def test_confident_errors_do_not_reach_the_large_model() -> None:
    cases = [Case(0.6, False, True), Case(0.99, False, True), Case(0.9, True, True)]
    assert share_of_errors_seen(cases, threshold=0.7) == 0.5
    assert route(cases, threshold=0.7).accuracy == pytest.approx(2 / 3)


def test_blind_cases_are_wrong_at_any_confidence() -> None:
    cases = draw_cases(5000, blind_share=1.0, rng=Random(4))
    assert not any(case.small_right for case in cases)
    assert max(case.confidence for case in cases) > 0.99
