"""The same trees as scikit-learn's, apart from exact ties; what that means is said and tested here.

A *tie* is a node at which more than one question has the largest gain (to 1e-12). Where there is none, both
must ask the same question. Where there is one, scikit-learn takes the first in an order that it draws from
``random_state``, we take the first in the order of the features. So:

1. at every node of scikit-learn's tree, its question is one of our best, and ours if there is only one best;
2. given scikit-learn's choice at ties, we grow its tree, question for question and leaf for leaf, and predict
   the same for rows that neither has seen;
3. without that help, a row that meets no tie on its way down is predicted the same.

scikit-learn rounds its input to 32 bits, so the tables are rounded before either sees them.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import pytest
from sklearn import datasets
from sklearn.tree import DecisionTreeClassifier

from decision_tree import Category, Leaf, Split, Threshold, find_leaf, grow, predict
from decision_tree.growing import divide, grow_with
from decision_tree.impurity import impurity_named
from decision_tree.splitting import best_split_on, splits

TIE = 1e-12
LIMITS = [
    {"max_depth": 1},
    {"max_depth": 2},
    {"max_depth": 3},
    {"max_depth": 5},
    {"max_depth": None},
    {"max_depth": None, "min_samples_split": 20},
]


class Data(NamedTuple):
    """A table cut into rows to learn from and rows to be asked about."""

    rows: list[list[float]]
    labels: list[int]
    unseen: list[list[float]]


@cache
def load(name: str) -> Data:
    bundle = getattr(datasets, f"load_{name}")()
    order = np.random.default_rng(0).permutation(len(bundle.target))[:450]
    values = bundle.data[order].astype(np.float32).astype(float).tolist()
    cut = len(order) * 2 // 3
    return Data(values[:cut], bundle.target[order][:cut].tolist(), values[cut:])


def scikit_learn_tree(rows, labels, criterion: str, limits) -> DecisionTreeClassifier:
    return DecisionTreeClassifier(criterion=criterion, random_state=0, **limits).fit(rows, labels)


def best_splits(rows, labels, criterion: str) -> list[Split]:
    """Return every split that gains as much as the best."""
    candidates = [
        split
        for feature in range(len(rows[0]))
        for split in splits(feature, [row[feature] for row in rows], labels, impurity_named(criterion))
    ]
    highest = max((split.gain for split in candidates), default=0.0)
    return [split for split in candidates if split.gain >= highest - TIE]


def nodes_with_rows(model: DecisionTreeClassifier, rows, labels, node: int = 0):
    """Yield (question or None, rows, labels) for every node of scikit-learn's tree."""
    tree = model.tree_
    if tree.children_left[node] == -1:
        yield None, rows, labels
        return
    question = Threshold(int(tree.feature[node]), float(tree.threshold[node]))
    yield question, rows, labels
    for child, part in zip(
        (tree.children_left[node], tree.children_right[node]), divide(question, rows, labels), strict=True
    ):
        yield from nodes_with_rows(model, *part, node=child)


LEAST_COMPARED = {"wine": 62, "breast_cancer": 134, "digits": 10}
"""How many rows take part in the comparison at least. Two features of iris separate one species from the rest
equally well, so every way down a tree of iris begins with a tie: there is nothing to compare."""


def same_rows(rows) -> frozenset[int]:
    return frozenset(map(id, rows))


def every_setting(*names: str):
    """Run a test with both criteria and all limits on the data sets called ``names``."""
    settings = [
        pytest.param(name, criterion, limits, id=f"{name}-{criterion}-{'-'.join(map(str, limits.values()))}")
        for name in names
        for criterion in ["entropy", "gini"]
        for limits in LIMITS
    ]
    return pytest.mark.parametrize(("name", "criterion", "limits"), settings)


@every_setting("iris", "wine", "breast_cancer", "digits")
def test_each_question_of_scikit_learn_is_one_of_our_best(name: str, criterion: str, limits) -> None:
    data = load(name)
    model = scikit_learn_tree(data.rows, data.labels, criterion, limits)
    forks = 0
    for question, rows, labels in nodes_with_rows(model, data.rows, data.labels):
        if question is None:
            continue
        forks += 1
        best = best_splits(rows, labels, criterion)
        assert question in [split.question for split in best]
        if len(best) == 1:
            assert (
                best_split_on(range(len(rows[0])), rows, labels, impurity=impurity_named(criterion))
                == best[0]
            )
    assert forks == model.get_n_leaves() - 1 > 0


@every_setting("iris", "wine", "breast_cancer", "digits")
def test_same_tree_and_predictions_once_ties_are_broken_alike(name: str, criterion: str, limits) -> None:
    data = load(name)
    model = scikit_learn_tree(data.rows, data.labels, criterion, limits)
    choices = {
        same_rows(rows): question for question, rows, _ in nodes_with_rows(model, data.rows, data.labels)
    }

    def find_split(rows, labels) -> Split:
        tied = {split.question: split for split in best_splits(rows, labels, criterion)}
        return tied[choices[same_rows(rows)]]

    tree = grow_with(find_split, data.rows, data.labels, **limits)
    ours = [predict(tree, row) for row in data.rows + data.unseen]
    assert ours == model.predict(data.rows + data.unseen).tolist()
    assert preorder(tree) == [question for question, _, _ in nodes_with_rows(model, data.rows, data.labels)]


@every_setting(*LEAST_COMPARED)
def test_rows_that_meet_no_tie_are_predicted_alike(name: str, criterion: str, limits) -> None:
    data = load(name)
    model = scikit_learn_tree(data.rows, data.labels, criterion, limits)
    tied: set[frozenset[int]] = set()

    def find_split(rows, labels) -> Split | None:
        best = best_splits(rows, labels, criterion)
        if len(best) > 1:
            tied.add(same_rows(rows))
        return best_split_on(range(len(rows[0])), rows, labels, impurity=impurity_named(criterion))

    tree = grow_with(find_split, data.rows, data.labels, **limits)
    assert tree == grow(data.rows, data.labels, criterion=criterion, **limits)
    compared = list(rows_without_tie(tree, data.rows, data.labels, tied, asked=data.rows + data.unseen))
    if compared:
        ours = [predict(tree, row) for row in compared]
        assert ours == model.predict(compared).tolist()
    assert len(compared) >= LEAST_COMPARED[name]


def rows_without_tie(tree, rows, labels, tied: set[frozenset[int]], *, asked):
    """Yield the ``asked`` rows that meet no tie on their way; ``rows`` are the training rows here."""
    if isinstance(tree, Leaf):
        yield from asked
    elif same_rows(rows) not in tied:
        for branch, part, part_asked in zip(
            (tree.yes, tree.no),
            divide(tree.question, rows, labels),
            (part for part, _ in divide(tree.question, asked, asked)),
            strict=True,
        ):
            yield from rows_without_tie(branch, *part, tied, asked=part_asked)


def preorder(tree):
    """Return the questions, and None for each leaf, in the order in which scikit-learn numbers its nodes."""
    if isinstance(tree, Leaf):
        return [None]
    return [tree.question, *preorder(tree.yes), *preorder(tree.no)]


@pytest.mark.parametrize("criterion", ["entropy", "gini"])
@pytest.mark.parametrize("seed", range(3))
def test_categories_work_like_one_column_for_each_of_them(seed: int, criterion: str) -> None:
    """scikit-learn knows no categories; a column of 0 and 1 for each asks the same questions."""
    generator = np.random.default_rng(seed)
    categories = ["chip", "online", "phone", "stripe"]
    column = generator.choice(categories, size=80).tolist()
    amounts = generator.normal(50, 20, size=80).astype(np.float32).astype(float).tolist()
    fraud = [
        name == "phone" or (name == "stripe" and amount > 60)
        for name, amount in zip(column, amounts, strict=True)
    ]
    tree = grow(
        [[name, amount] for name, amount in zip(column, amounts, strict=True)], fraud, criterion=criterion
    )
    one_hot = [
        [float(name == category) for category in categories] + [amount]
        for name, amount in zip(column, amounts, strict=True)
    ]
    model = scikit_learn_tree(one_hot, fraud, criterion, {})
    assert tree.question == Category(0, "phone")
    assert (model.tree_.feature[0], model.tree_.threshold[0]) == (2, 0.5)
    assert [predict(tree, [name, amount]) for name, amount in zip(column, amounts, strict=True)] == fraud
    assert model.predict(one_hot).tolist() == fraud


def test_leaf_counts_are_scikit_learns() -> None:
    """The first three levels of this tree have no tie."""
    data = load("digits")
    tree = grow(data.rows, data.labels, criterion="entropy", max_depth=3)
    model = scikit_learn_tree(data.rows, data.labels, "entropy", {"max_depth": 3})
    counts = [[find_leaf(tree, row).counts.get(digit, 0) for digit in range(10)] for row in data.unseen]
    shares = np.array(counts) / np.sum(counts, axis=1, keepdims=True)
    assert np.allclose(shares, model.predict_proba(data.unseen))
