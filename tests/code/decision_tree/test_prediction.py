"""Prediction: the way down, and rows that the tree cannot be asked about."""

from __future__ import annotations

from math import nan

import pytest

from decision_tree import find_leaf, grow, predict

PAYMENTS = [[10, "chip"], [10, "online"], [500, "chip"], [500, "online"]]
TREE = grow(PAYMENTS, ["genuine", "genuine", "genuine", "fraud"])


def test_value_on_the_threshold_answers_yes() -> None:
    assert predict(TREE, [255.0, "online"]) == "genuine"
    assert predict(TREE, [255.01, "online"]) == "fraud"


def test_leaf_tells_how_pure_the_prediction_is() -> None:
    assert find_leaf(TREE, [20, "chip"]).counts == {"genuine": 2}


def test_category_never_seen_answers_no() -> None:
    assert predict(TREE, [500, "carrier pigeon"]) == "fraud"


def test_only_what_is_asked_must_be_there() -> None:
    assert predict(TREE, [10]) == "genuine"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ([500], "the row has 1 values; the tree asks for feature 1"),
        ([nan, "chip"], "feature 0: nan is neither a finite number nor text"),
        (["much", "chip"], "feature 0: 'much'; expected a number"),
        ([500, 1.0], "feature 1: 1.0; expected text"),
    ],
)
def test_row_that_cannot_answer_is_refused(row, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        predict(TREE, row)
