"""Splitting: which yes-or-no question tells the labels apart best?

Notation
    S         the rows at hand; S_yes and S_no those that answer yes and no
    x_j       feature j of a row: a number or the name of a category
    t         a threshold: midway between two neighbouring values of x_j in S
    gain      H(S) - |S_yes|/|S| H(S_yes) - |S_no|/|S| H(S_no), with H the chosen impurity; never negative

A numeric feature is asked "x_j <= t?", a categorical one "x_j == c?".

Ties. Gains closer than ``TIE`` count as equal, since rounding sets equal gains apart in the last digits.
Among equals the lowest feature number wins, then the lowest threshold, or the first category in the alphabet.
scikit-learn's trees, too, take the first of equals, but in an order of features that they draw from
``random_state``, and compare to the last bit; on ties, and only there, the two may differ.
Source: Breiman et al. 1984, chapter 2. Derived in the book at ``sec-trees-split``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from decision_tree.impurity import Criterion, Impurity, Label, impurity_named
from decision_tree.table import Row, Value, check_table

TIE = 1e-12


class Threshold(NamedTuple):
    """The question "is feature number ``feature`` at most ``threshold``?"."""

    feature: int
    threshold: float


class Category(NamedTuple):
    """The question "is feature number ``feature`` equal to ``category``?"."""

    feature: int
    category: str


Question: TypeAlias = Threshold | Category


class Split(NamedTuple):
    """A question and the impurity that asking it removes from the rows at hand."""

    question: Question
    gain: float


def answer(question: Question, row: Row) -> bool:
    """Return whether ``row`` answers yes.

    >>> answer(Threshold(0, 0.5), [0.5, "chip"]), answer(Category(1, "online"), [0.5, "chip"])
    (True, False)
    """
    value = row[question.feature]
    match question:
        case Category(category=category):
            return value == category
        case Threshold(threshold=threshold):
            return float(value) <= threshold


def best_split(rows: Sequence[Row], labels: Sequence[Label], *, criterion: Criterion) -> Split | None:
    """Return the split with the largest gain, or ``None`` if no question separates the rows.

    ``rows`` holds n rows of d values, ``labels`` n entries. Below, "x_1 <= 0.5" removes the whole bit.

    >>> rows = [(10, 0.0), (20, 1.0), (30, 0.0), (40, 1.0)]
    >>> best_split(rows, ["genuine", "fraud", "genuine", "fraud"], criterion="entropy")
    Split(question=Threshold(feature=1, threshold=0.5), gain=1.0)
    """
    check_table(rows, labels)
    return best_split_on(range(len(rows[0])), rows, labels, impurity=impurity_named(criterion))


def best_split_on(
    features: Iterable[int],
    rows: Sequence[Row],
    labels: Sequence[Label],
    *,
    impurity: Impurity,
) -> Split | None:
    """Return the best split on one of ``features``; among equals, the first."""
    best = None
    for feature in features:
        column = [row[feature] for row in rows]
        for split in splits(feature, column, labels, impurity):
            if best is None or split.gain > best.gain + TIE:
                best = split
    return best


def splits(
    feature: int, column: Sequence[Value], labels: Sequence[Label], impurity: Impurity
) -> Iterator[Split]:
    """Return every split on one feature, in the order that decides ties."""
    numbers = [value for value in column if not isinstance(value, str)]
    if numbers:
        return threshold_splits(feature, numbers, labels, impurity)
    return category_splits(feature, column, labels, impurity)


def threshold_splits(
    feature: int, column: Sequence[float], labels: Sequence[Label], impurity: Impurity
) -> Iterator[Split]:
    """Yield the question midway between each two neighbouring values, lowest threshold first.

    One pass over the sorted column is enough: each step moves one label from the "no" side to the "yes" side.
    """
    yes, no = Counter[Label](), Counter(labels)
    pairs = sorted(zip(column, labels, strict=True), key=itemgetter(0))
    before = impurity(no.values())
    for n_yes, ((value, label), (next_value, _)) in enumerate(pairwise(pairs), start=1):
        yes[label] += 1
        no[label] -= 1
        if value < next_value:
            n_no = len(pairs) - n_yes
            after = (n_yes * impurity(yes.values()) + n_no * impurity(no.values())) / len(pairs)
            yield Split(Threshold(feature, midpoint(value, next_value)), before - after)


def category_splits(
    feature: int, column: Sequence[Value], labels: Sequence[Label], impurity: Impurity
) -> Iterator[Split]:
    """Yield the question "is it this category?" for each category present, in alphabetical order."""
    everyone = Counter(labels)
    before = impurity(everyone.values())
    categories = sorted({str(value) for value in column})
    for category in categories if len(categories) > 1 else []:
        yes = Counter(label for value, label in zip(column, labels, strict=True) if value == category)
        no = everyone - yes
        after = (yes.total() * impurity(yes.values()) + no.total() * impurity(no.values())) / len(labels)
        yield Split(Category(feature, category), before - after)


def midpoint(low: float, high: float) -> float:
    """Return the number midway between two different ones; ``low`` where rounding would give ``high``.

    >>> midpoint(0.25, 0.75)
    0.5
    """
    middle = low / 2 + high / 2
    return middle if middle < high else low
