"""The detector: a small decision tree that answers with the share of frauds among its training payments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from decision_tree import find_leaf, grow
from fraud_transactions.features import FeatureRow

Detector: TypeAlias = Callable[[FeatureRow], float]
"""features → score from 0 to 1"""


def train_detector(rows: Sequence[FeatureRow], labels: Sequence[bool], *, max_depth: int = 4) -> Detector:
    """Return the tree grown on ``rows`` as a function from a row to a score.

    >>> cheap, dear = (10.0, 0, 0, 10.0, 0.0, 0.0), (300.0, 0, 0, 20.0, 0.0, 0.0)
    >>> detector = train_detector([cheap, cheap, dear], [False, False, True])
    >>> detector(cheap), detector(dear)
    (0.0, 1.0)
    """
    tree = grow(rows, labels, max_depth=max_depth)

    def score(row: FeatureRow) -> float:
        counts = find_leaf(tree, row).counts
        return counts.get(True, 0) / sum(counts.values())

    return score
