"""Growing: split, then do the same with each part, until a reason to stop.

Notation
    Tree    Leaf | Fork
    Leaf    the labels that ended here; it predicts the most frequent one
    Fork    a question, the tree for rows that answer yes, the tree for those that answer no

A node becomes a leaf when its labels are all equal, when it is ``max_depth`` questions deep, when it holds
fewer than ``min_samples_split`` rows, or when no question separates its rows. A gain of zero is no reason to
stop: "exclusive or" needs a first question that gains nothing. The search is greedy: no question is ever
taken back. The recursion is as deep as the tree, so a tree of nearly a thousand levels needs a ``max_depth``.
Sources: Quinlan 1986, Breiman et al. 1984. Derived in the book at ``sec-trees-grow``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from decision_tree.impurity import Criterion, Label, impurity_named
from decision_tree.splitting import Question, Split, answer, best_split_on
from decision_tree.table import Row, check_table


@dataclass(frozen=True)
class Leaf:
    """The end of a path: what it predicts, and how often each label occurred among its training rows."""

    label: Label
    counts: Mapping[Label, int]


@dataclass(frozen=True)
class Fork:
    """A question, the impurity it removed when the tree was grown, and the two trees that follow."""

    question: Question
    gain: float
    yes: Tree
    no: Tree


Tree: TypeAlias = Leaf | Fork
Part: TypeAlias = tuple[list[Row], list[Label]]
FindSplit: TypeAlias = Callable[[Sequence[Row], Sequence[Label]], Split | None]


def grow(
    rows: Sequence[Row],
    labels: Sequence[Label],
    *,
    criterion: Criterion = "entropy",
    max_depth: int | None = None,
    min_samples_split: int = 2,
) -> Tree:
    """Return the tree grown on n ``rows`` of d values and their n ``labels``.

    The table is the reader's first: three cheap payments, one dear one, and the dear one is the fraud.

    >>> tree = grow([[10], [20], [30], [300]], ["genuine", "genuine", "genuine", "fraud"])
    >>> tree.question, round(tree.gain, 4), tree.yes.label, tree.no.label
    (Threshold(feature=0, threshold=165.0), 0.8113, 'genuine', 'fraud')
    """
    check_table(rows, labels)
    check_limits(max_depth, min_samples_split)
    impurity = impurity_named(criterion)
    find_split = partial(best_split_on, range(len(rows[0])), impurity=impurity)
    return grow_with(find_split, rows, labels, max_depth=max_depth, min_samples_split=min_samples_split)


def grow_with(
    find_split: FindSplit,
    rows: Sequence[Row],
    labels: Sequence[Label],
    *,
    max_depth: int | None = None,
    min_samples_split: int = 2,
) -> Tree:
    """Return the tree that ``find_split`` grows: the recursion alone."""
    counts = Counter(labels)
    if len(counts) == 1 or max_depth == 0 or len(rows) < min_samples_split:
        return make_leaf(counts)
    split = find_split(rows, labels)
    if split is None:
        return make_leaf(counts)
    deeper = None if max_depth is None else max_depth - 1
    grow_part = partial(grow_with, find_split, max_depth=deeper, min_samples_split=min_samples_split)
    yes, no = divide(split.question, rows, labels)
    return Fork(split.question, split.gain, yes=grow_part(*yes), no=grow_part(*no))


def divide(question: Question, rows: Sequence[Row], labels: Sequence[Label]) -> tuple[Part, Part]:
    """Return rows and labels of those that answer yes, then of those that answer no."""
    yes: Part = ([], [])
    no: Part = ([], [])
    for row, label in zip(rows, labels, strict=True):
        part_rows, part_labels = yes if answer(question, row) else no
        part_rows.append(row)
        part_labels.append(label)
    return yes, no


def make_leaf(counts: Mapping[Label, int]) -> Leaf:
    """Return the leaf for ``counts``: it predicts the most frequent label, and of equals the smallest.

    >>> make_leaf({"genuine": 3, "fraud": 3}).label
    'fraud'
    """
    labels = sorted(counts)
    return Leaf(max(labels, key=lambda label: counts[label]), {label: counts[label] for label in labels})


def count_leaves(tree: Tree) -> int:
    """Return the number of leaves, which is the number of rules that a person has to read."""
    return 1 if isinstance(tree, Leaf) else count_leaves(tree.yes) + count_leaves(tree.no)


def depth(tree: Tree) -> int:
    """Return the largest number of questions on a way from root to leaf."""
    return 0 if isinstance(tree, Leaf) else 1 + max(depth(tree.yes), depth(tree.no))


def check_limits(max_depth: int | None, min_samples_split: int) -> None:
    """Raise ``ValueError`` unless both limits make sense."""
    if max_depth is not None and max_depth < 0:
        raise ValueError(f"max_depth is {max_depth}; it must be at least 0, or None for no limit")
    if min_samples_split < 2:
        raise ValueError(f"min_samples_split is {min_samples_split}; a split needs at least 2 rows")
