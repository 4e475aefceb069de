"""Forest: many trees, each grown on its own sample of rows, a few features at a time; then a vote.

Notation
    B    the number of trees
    m    the number of features that each split may choose from; about the square root of d is usual
    n    the number of rows; each tree sees n of them, drawn with replacement (a bootstrap sample)

A single tree follows the accidents of its sample; the average of many trees whose accidents differ does not.
A split that draws m features none of which separates its rows makes a leaf. Source: Breiman 2001.
Derived in the book at ``sec-trees-forest``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import TypeAlias

from decision_tree.growing import Tree, check_limits, grow_with, make_leaf
from decision_tree.impurity import Criterion, Label, impurity_named
from decision_tree.prediction import predict
from decision_tree.splitting import Split, best_split_on
from decision_tree.table import Row, check_table

Forest: TypeAlias = Sequence[Tree]


def grow_forest(
    rows: Sequence[Row],
    labels: Sequence[Label],
    *,
    trees: int,
    features_per_split: int,
    generator: Random,
    criterion: Criterion = "gini",
    max_depth: int | None = None,
) -> list[Tree]:
    """Return B = ``trees`` trees, grown on n ``rows`` of d values and n ``labels``."""
    check_table(rows, labels)
    check_limits(max_depth, min_samples_split=2)
    check_forest(trees, features_per_split, d=len(rows[0]))
    impurity = impurity_named(criterion)

    def find_split(part: Sequence[Row], part_labels: Sequence[Label]) -> Split | None:
        features = sorted(generator.sample(range(len(rows[0])), features_per_split))
        return best_split_on(features, part, part_labels, impurity=impurity)

    forest = []
    for _ in range(trees):
        drawn = generator.choices(range(len(rows)), k=len(rows))
        sample, sample_labels = [rows[i] for i in drawn], [labels[i] for i in drawn]
        forest.append(grow_with(find_split, sample, sample_labels, max_depth=max_depth))
    return forest


def votes(forest: Forest, row: Row) -> Counter[Label]:
    """Return how many trees vote for each label.

    >>> from decision_tree import grow
    >>> flat = grow([[1], [2]], [False, False])
    >>> steep = grow([[1], [2]], [False, True])
    >>> votes([flat, steep, steep], [2])
    Counter({True: 2, False: 1})
    """
    return Counter(predict(tree, row) for tree in forest)


def predict_forest(forest: Forest, row: Row) -> Label:
    """Return the label with the most votes, and of equals the smallest."""
    return make_leaf(votes(forest, row)).label


def check_forest(trees: int, features_per_split: int, *, d: int) -> None:
    """Raise ``ValueError`` unless there is a tree to grow and a feature to choose."""
    if trees < 1:
        raise ValueError(f"trees is {trees}; a forest has at least 1")
    if not 1 <= features_per_split <= d:
        raise ValueError(f"features_per_split is {features_per_split}; it must be from 1 to {d}")
