"""The scorer keeps scaling and model together; without the scaling it is another model."""

from __future__ import annotations

from random import Random
from statistics import fmean, pstdev

import pytest

from transform import Scaling, Scorer, differing, fit_scaling, train


def rows_and_labels(count: int = 400, seed: int = 1) -> tuple[list[list[float]], list[bool]]:
    """Return rows of a large and a small number; only the small one tells the classes apart."""
    rng = Random(seed)
    labels = [number % 4 == 0 for number in range(count)]
    return [[rng.gauss(1000, 300), rng.gauss(0.9 if label else 0.1, 0.1)] for label in labels], labels


def test_scaled_training_rows_have_mean_zero_and_spread_one() -> None:
    rows, _ = rows_and_labels()
    scaling = fit_scaling(rows)
    for column in zip(*map(scaling, rows), strict=True):
        assert fmean(column) == pytest.approx(0, abs=1e-9)
        assert pstdev(column) == pytest.approx(1)


def test_column_that_never_varies_is_left_in_its_unit() -> None:
    assert fit_scaling([[7.0, 1.0], [7.0, 3.0]]) == Scaling((7.0, 2.0), (1.0, 1.0))


def test_scorer_finds_the_small_column_and_the_bare_model_does_not() -> None:
    rows, labels = rows_and_labels()
    scorer = train(rows, labels)
    assert differing([scorer.predict(row) for row in rows], labels) <= 4
    assert differing([scorer.model.predict(row) for row in rows], labels) > 100


def test_stored_scorer_answers_as_the_one_that_was_trained() -> None:
    rows, labels = rows_and_labels()
    scorer = train(rows, labels)
    stored = scorer.to_json()
    assert Scorer.from_json(stored) == scorer
    assert Scorer.from_json(stored).to_json() == stored


def test_answer_does_not_depend_on_the_rows_beside_it() -> None:
    rows, labels = rows_and_labels()
    scorer = train(rows, labels)
    alone = [scorer.predict(row) for row in reversed(rows)]
    assert alone[::-1] == [scorer.predict(row) for row in rows]


def test_scaling_that_is_fitted_to_a_batch_of_one_makes_all_rows_alike() -> None:
    rows, labels = rows_and_labels()
    model = train(rows, labels).model
    assert len({Scorer(fit_scaling([row]), model).predict(row) for row in rows}) == 1


def test_training_needs_both_classes() -> None:
    with pytest.raises(ValueError, match="one class only"):
        train([[1.0], [2.0]], [False, False])
