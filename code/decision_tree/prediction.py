"""Prediction: answer the questions from the root down and read the label at the leaf.

The cost is one comparison for each question on the path, whatever the size of the tree beside it.
Derived in the book at ``sec-trees-grow``.
"""

from __future__ import annotations

from decision_tree.growing import Leaf, Tree
from decision_tree.impurity import Label
from decision_tree.splitting import Question, Threshold, answer
from decision_tree.table import Row, check_value


def predict(tree: Tree, row: Row) -> Label:
    """Return the label that ``tree`` predicts for one ``row`` of d values.

    >>> from decision_tree import grow
    >>> tree = grow([[10], [20], [300]], ["genuine", "genuine", "fraud"])
    >>> predict(tree, [15]), predict(tree, [500])
    ('genuine', 'fraud')
    """
    return find_leaf(tree, row).label


def find_leaf(tree: Tree, row: Row) -> Leaf:
    """Return the leaf in which ``row`` ends; its counts say how pure the prediction is.

    A category that no training row had answers no to every question about categories.
    """
    while not isinstance(tree, Leaf):
        check_answerable(tree.question, row)
        tree = tree.yes if answer(tree.question, row) else tree.no
    return tree


def check_answerable(question: Question, row: Row) -> None:
    """Raise :class:`ValueError` if ``row`` lacks the value asked for, or has one of the wrong kind."""
    if question.feature >= len(row):
        raise ValueError(f"the row has {len(row)} values; the tree asks for feature {question.feature}")
    value = row[question.feature]
    check_value(value, f"feature {question.feature}")
    asks_for_number = isinstance(question, Threshold)
    if asks_for_number == isinstance(value, str):
        raise ValueError(
            f"feature {question.feature}: {value!r}; expected {'a number' if asks_for_number else 'text'}"
        )
