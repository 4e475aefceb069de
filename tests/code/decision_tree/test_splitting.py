"""Splitting: thresholds are midpoints, ties go to the first, and nothing better was overlooked."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from decision_tree import Category, Threshold, best_split, entropy, gini
from decision_tree.splitting import answer, midpoint

MEASURES = {"entropy": entropy, "gini": gini}


def gain_by_definition(question, rows, labels, criterion: str) -> float:
    measure = MEASURES[criterion]
    yes = [label for row, label in zip(rows, labels, strict=True) if answer(question, row)]
    no = [label for row, label in zip(rows, labels, strict=True) if not answer(question, row)]
    return measure(labels) - len(yes) / len(labels) * measure(yes) - len(no) / len(labels) * measure(no)


def every_question(rows):
    for feature, column in enumerate(zip(*rows, strict=True)):
        values = sorted(set(column))
        if isinstance(values[0], str):
            yield from (Category(feature, value) for value in values if len(values) > 1)
        else:
            yield from (Threshold(feature, (a + b) / 2) for a, b in pairwise(values))


def test_threshold_is_the_midpoint_of_the_neighbouring_values() -> None:
    split = best_split([[1.0], [2.0], [5.0], [9.0]], ["a", "a", "b", "b"], criterion="entropy")
    assert split == (Threshold(0, 3.5), 1.0)


def test_equal_values_are_never_separated() -> None:
    split = best_split([[1.0], [1.0], [2.0]], ["a", "b", "b"], criterion="gini")
    assert split.question == Threshold(0, 1.5)


def test_category_question_singles_out_one_category() -> None:
    rows = [["chip"], ["online"], ["stripe"], ["online"]]
    split = best_split(rows, ["genuine", "fraud", "genuine", "fraud"], criterion="entropy")
    assert split == (Category(0, "online"), 1.0)


def test_no_question_separates_equal_rows() -> None:
    assert best_split([[1.0, "chip"], [1.0, "chip"]], ["a", "b"], criterion="gini") is None


def test_a_question_without_gain_is_still_a_split() -> None:
    exclusive_or = best_split([[0, 0], [0, 1], [1, 0], [1, 1]], ["a", "b", "b", "a"], criterion="entropy")
    assert exclusive_or == (Threshold(0, 0.5), 0.0)


@pytest.mark.parametrize("criterion", ["entropy", "gini"])
def test_tie_between_features_goes_to_the_lowest_number(criterion: str) -> None:
    split = best_split([[7, 1, "x"], [7, 2, "y"]], ["a", "b"], criterion=criterion)
    assert split.question == Threshold(1, 1.5)


@pytest.mark.parametrize("criterion", ["entropy", "gini"])
def test_tie_between_thresholds_goes_to_the_lowest(criterion: str) -> None:
    split = best_split([[1], [2], [3], [4]], ["a", "b", "b", "a"], criterion=criterion)
    assert split.question == Threshold(0, 1.5)


def test_tie_between_categories_goes_to_the_first_in_the_alphabet() -> None:
    split = best_split([["pear"], ["apple"]], ["a", "b"], criterion="gini")
    assert split.question == Category(0, "apple")


def test_tie_is_recognised_although_rounding_separates_the_gains() -> None:
    """The halves mirror each other, so gains come in equal pairs that rounding may set apart."""
    labels = list("aaab" * 3 + "c" + "baaa" * 3)
    rows = [[value] for value in range(len(labels))]
    thresholds = [
        (gain_by_definition(question, rows, labels, "entropy"), question) for question in every_question(rows)
    ]
    highest = max(gain for gain, _ in thresholds)
    tied = [question for gain, question in thresholds if gain > highest - 1e-12]
    assert len(tied) > 1
    assert best_split(rows, labels, criterion="entropy").question == min(tied)


@pytest.mark.parametrize("criterion", ["entropy", "gini"])
@pytest.mark.parametrize("seed", range(20))
def test_best_split_equals_trying_every_question(seed: int, criterion: str) -> None:
    generator = Random(seed)
    rows = [[generator.randint(0, 9), generator.random(), generator.choice("xyz")] for _ in range(30)]
    labels = generator.choices("abc", k=30)
    split = best_split(rows, labels, criterion=criterion)
    gains = [gain_by_definition(question, rows, labels, criterion) for question in every_question(rows)]
    assert split.gain == pytest.approx(max(gains))
    assert split.gain == pytest.approx(gain_by_definition(split.question, rows, labels, criterion))
    assert split.gain >= 0


@pytest.mark.parametrize(
    ("low", "high"), [(1.0, 1.0000000000000002), (5e-324, 1e-323), (-1e308, 1.7e308), (1e308, 1.7e308)]
)
def test_midpoint_separates_even_the_closest_and_the_largest_numbers(low: float, high: float) -> None:
    assert low <= midpoint(low, high) < high
