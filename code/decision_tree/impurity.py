"""Impurity: how mixed a set of labels is, and how many bits a question takes away.

Notation
    S      a set of labelled rows
    p_k    the share of label k in S
    H(S)   entropy of S, in bits: 0 for a pure set, log2(K) for K labels in equal shares
    G(S)   Gini impurity of S: 0 for a pure set, 1 - 1/K for K labels in equal shares

Order of reading: ``entropy``, ``gini``, then the same two on counts, which is what a search for splits keeps.
Sources: Quinlan 1986 (entropy), Breiman et al. 1984 (Gini). Derived in the book at ``sec-trees-impurity``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from math import log2
from typing import Literal, TypeAlias

Label: TypeAlias = bool | int | str
Criterion: TypeAlias = Literal["entropy", "gini"]
Impurity: TypeAlias = Callable[[Collection[int]], float]


def entropy(labels: Sequence[Label]) -> float:
    """Return H(S) = sum over k of p_k log2(1 / p_k), in bits.

    Two frauds among sixteen: p = 1/8 and 7/8, so H = 3/8 + 7/8 log2(8/7).

    >>> round(entropy(["fraud"] * 2 + ["genuine"] * 14), 4)
    0.5436
    >>> entropy(["fraud", "genuine"])
    1.0
    """
    return entropy_of_counts(Counter(labels).values())


def gini(labels: Sequence[Label]) -> float:
    """Return G(S) = 1 - sum over k of p_k², the chance that two draws with replacement differ in label.

    >>> gini(["fraud"] * 2 + ["genuine"] * 14)  # 1 - 1/64 - 49/64
    0.21875
    """
    return gini_of_counts(Counter(labels).values())


def entropy_of_counts(counts: Collection[int]) -> float:
    """Return the entropy in bits of a set whose labels occur ``counts`` times.

    >>> entropy_of_counts([4, 4, 8])  # 1/4 * 2 + 1/4 * 2 + 1/2 * 1
    1.5
    """
    size = total(counts)
    return sum(n / size * log2(size / n) for n in counts if n > 0)


def gini_of_counts(counts: Collection[int]) -> float:
    """Return the Gini impurity of a set whose labels occur ``counts`` times.

    >>> gini_of_counts([4, 4, 8])  # 1 - 1/16 - 1/16 - 1/4
    0.625
    """
    size = total(counts)
    return 1 - sum((n / size) ** 2 for n in counts)


def total(counts: Collection[int]) -> int:
    """Return the size of the set; an empty set has no impurity, so it is an error."""
    size = sum(counts)
    if size == 0:
        raise ValueError("there are no labels; impurity is defined for at least one")
    return size


IMPURITIES: dict[Criterion, Impurity] = {"entropy": entropy_of_counts, "gini": gini_of_counts}
"""criterion → the function on counts that a split search calls"""


def impurity_named(criterion: Criterion) -> Impurity:
    """Return the impurity function called ``criterion``."""
    if criterion not in IMPURITIES:
        raise ValueError(f"criterion {criterion!r} is not known; choose 'entropy' or 'gini'")
    return IMPURITIES[criterion]
