"""Forest: reproducible from its generator, different trees, a vote that beats one of them."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from decision_tree import count_leaves, depth, grow, grow_forest, predict, predict_forest, votes

GENERATOR = Random(0)
ROWS = [[GENERATOR.gauss(0, 1) for _ in range(6)] for _ in range(200)]
LABELS = [sum(row) + GENERATOR.gauss(0, 0.5) > 0 for row in ROWS]


def forest(seed: int, **options):
    arguments = {"trees": 15, "features_per_split": 2} | options
    return grow_forest(ROWS[:100], LABELS[:100], generator=Random(seed), **arguments)


def test_same_generator_same_forest_other_generator_other_forest() -> None:
    assert forest(seed=1) == forest(seed=1)
    assert forest(seed=1) != forest(seed=2)


def test_trees_differ_and_each_has_one_vote() -> None:
    trees = forest(seed=3)
    assert len({count_leaves(tree) for tree in trees}) > 1
    assert votes(trees, ROWS[0]).total() == 15
    assert predict_forest(trees, ROWS[0]) == votes(trees, ROWS[0]).most_common(1)[0][0]


def test_tie_of_votes_goes_to_the_smallest_label() -> None:
    trees = [grow([[1]], ["b"]), grow([[1]], ["a"])]
    assert predict_forest(trees, [1]) == "a"


def test_vote_of_the_forest_is_right_more_often_than_its_trees_on_average() -> None:
    trees = forest(seed=4)
    unseen = list(zip(ROWS[100:], LABELS[100:], strict=True))
    right_of_forest = sum(predict_forest(trees, row) == label for row, label in unseen)
    right_of_trees = [sum(predict(tree, row) == label for row, label in unseen) for tree in trees]
    assert right_of_forest > mean(right_of_trees) + 5


def test_max_depth_holds_for_each_tree() -> None:
    assert max(depth(tree) for tree in forest(seed=5, max_depth=2)) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"trees": 0}, "trees is 0"),
        ({"features_per_split": 0}, "features_per_split is 0; it must be from 1 to 6"),
        ({"features_per_split": 7}, "features_per_split is 7; it must be from 1 to 6"),
        ({"max_depth": -1}, "max_depth is -1"),
        ({"criterion": "ginny"}, "criterion 'ginny' is not known"),
    ],
)
def test_senseless_forest_is_refused(options, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        forest(seed=6, **options)
