"""Groups answer as leaves do, whatever they are made of."""

from __future__ import annotations

import pytest

from composed_predictors import Ensemble, Pipeline, Predictor, Row, Threshold, nested


def in_cents(row: Row) -> Row:
    return {**row, "cents": 100 * row["amount"]}


ALIKE: list[Predictor] = [
    Threshold("amount", 220),
    Ensemble([Threshold("amount", 220)]),
    Pipeline([], Threshold("amount", 220)),
    Pipeline([in_cents], Threshold("cents", 22_000)),
    Ensemble([Pipeline([in_cents], Ensemble([Threshold("cents", 22_000)]))]),
    nested(3, 2),
]


@pytest.mark.parametrize("predictor", ALIKE)
@pytest.mark.parametrize(("amount", "risk"), [(220, 0.0), (221, 1.0)])
def test_however_composed_the_answer_is_the_same(predictor: Predictor, amount: int, risk: float) -> None:
    assert predictor.predict({"amount": amount}) == risk


def test_ensemble_answers_with_the_mean() -> None:
    halves = Ensemble([Threshold("amount", 100), Threshold("amount", 300)])
    assert [halves.predict({"amount": amount}) for amount in (50, 200, 400)] == [0, 0.5, 1]


def test_ensemble_without_members_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one member"):
        Ensemble([])


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
@pytest.mark.parametrize("width", [1, 2, 3])
def test_one_request_asks_every_leaf(depth: int, width: int) -> None:
    predictor = nested(depth, width)
    predictor.predict({"amount": 10})
    assert [leaf.calls for leaf in predictor.leaves()] == [1] * width**depth


def test_steps_of_a_pipeline_leave_the_row_alone() -> None:
    row = {"amount": 300.0}
    Pipeline([in_cents], Threshold("cents", 1)).predict(row)
    assert row == {"amount": 300.0}
