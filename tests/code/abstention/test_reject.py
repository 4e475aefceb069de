"""Chow's rule is the cheapest one where confidence is true, and only there."""

from __future__ import annotations

from random import Random

from abstention import CoveragePoint, best_threshold, coverage_curve, mean_cost

PRICES = {"error_eur": 10.0, "silence_eur": 3.0}


def cases(count: int, *, boast: float = 1.0) -> tuple[list[float], list[bool]]:
    """Return confidences and outcomes; a model that boasts states c^(1/boast) where c is the truth."""
    rng = Random(1)
    truth = [rng.uniform(0.3, 1.0) for _ in range(count)]
    return [c ** (1 / boast) for c in truth], [rng.random() < c for c in truth]


def cheapest(confidences: list[float], right: list[bool]) -> float:
    return min((mean_cost(confidences, right, threshold=t / 100, **PRICES), t / 100) for t in range(30, 101))[
        1
    ]


def test_rule_is_the_cheapest_threshold_for_true_confidences() -> None:
    assert abs(cheapest(*cases(20_000)) - best_threshold(**PRICES)) < 0.05


def test_rule_is_not_the_cheapest_for_a_model_that_boasts() -> None:
    confidences, right = cases(20_000, boast=4)
    assert cheapest(confidences, right) > best_threshold(**PRICES) + 0.1


def test_cost_of_all_and_of_no_answers() -> None:
    confidences, right = cases(1000)
    errors = right.count(False) / 1000
    assert abs(mean_cost(confidences, right, threshold=0, **PRICES) - 10 * errors) < 1e-9
    assert abs(mean_cost(confidences, right, threshold=1.1, **PRICES) - 3) < 1e-9


def test_curve_ends_with_everything_answered() -> None:
    confidences, right = cases(500)
    curve = coverage_curve(confidences, right)
    assert curve[-1].coverage == 1
    assert curve[-1].accuracy == sum(right) / 500
    assert [p.coverage for p in curve] == sorted(p.coverage for p in curve)


def test_equal_confidences_are_one_point() -> None:
    assert coverage_curve([0.5, 0.5, 0.9], [True, False, True]) == [
        CoveragePoint(0.9, 1 / 3, 1.0),
        CoveragePoint(0.5, 1.0, 2 / 3),
    ]


def test_confidence_at_the_threshold_is_answered() -> None:
    assert mean_cost([0.7], [True], threshold=0.7, **PRICES) == 0
