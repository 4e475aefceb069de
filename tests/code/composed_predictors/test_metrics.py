"""The ranking follows the metric that is handed in."""

from __future__ import annotations

import pytest

from composed_predictors import Case, Metric, Threshold, accuracy, balance_eur, precision, ranking, recall

CASES = [
    Case(100, alarm=True, fraud=True),
    Case(50, alarm=True, fraud=False),
    Case(20, alarm=False, fraud=True),
    Case(10, alarm=False, fraud=False),
]


@pytest.mark.parametrize(
    ("metric", "value"), [(accuracy, 0.5), (precision, 0.5), (recall, 0.5), (balance_eur, -(20 + 3))]
)
def test_metrics_on_a_table_that_can_be_counted_by_hand(metric: Metric, value: float) -> None:
    assert metric(CASES) == value


def test_no_alarms_is_no_precision() -> None:
    assert precision([Case(10, alarm=False, fraud=True)]) == 0


def test_the_winner_changes_with_the_metric() -> None:
    models = {"bold": Threshold("amount", 5), "shy": Threshold("amount", 400)}
    rows = [{"amount": float(amount)} for amount in (10, 20, 30, 40, 500)]
    frauds = [True, False, False, False, True]
    assert [name for name, _ in ranking(models, rows, frauds, accuracy)] == ["shy", "bold"]
    assert [name for name, _ in ranking(models, rows, frauds, recall)] == ["bold", "shy"]


def test_ties_keep_the_order_of_the_models() -> None:
    models = {"second": Threshold("amount", 5), "first": Threshold("amount", 6)}
    assert [name for name, _ in ranking(models, [{"amount": 9.0}], [True], recall)] == ["second", "first"]
