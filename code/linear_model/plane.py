"""Least squares with any number of features: the normal equations and Gaussian elimination.

Notation
    X    rows of features, each with a leading 1 for the intercept, (n_rows, n_weights)
    y    one target for each row
    w    weights, the intercept first; the best ones solve (XᵀX) w = Xᵀy

XᵀX and Xᵀy are again nothing but sums over the rows; with one feature they are the five sums of ``line``.
Derived in the book at ``sec-linear-curve``. For many or nearly parallel features use a library, which solves
the problem without forming XᵀX and loses fewer digits (``hastie2009``, chapter 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def fit_plane(rows: Sequence[Sequence[float]], targets: Sequence[float]) -> list[float]:
    """Return the weights with the least squared error, the intercept first.

    The three points lie on y = 1 + 2a - b:

    >>> [round(weight, 9) for weight in fit_plane([(0, 0), (1, 0), (0, 1)], [1, 3, 0])]
    [1.0, 2.0, -1.0]
    """
    with_one = [(1.0, *row) for row in rows]
    columns = list(zip(*with_one, strict=True))
    squares = [[dot(one, other) for other in columns] for one in columns]
    products = [dot(column, targets) for column in columns]
    return solve(squares, products)


def dot(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the sum of products, number by number."""
    return sum(a * b for a, b in zip(one, other, strict=True))


def linear_score(weights: Sequence[float], row: Sequence[float]) -> float:
    """Return intercept + Σ weight · feature: as many multiply-adds as there are features.

    >>> linear_score([1.0, 2.0, -1.0], [3.0, 4.0])
    3.0
    """
    intercept, *slopes = weights
    return intercept + dot(slopes, row)


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Return w with matrix · w = right, by elimination with the largest pivot of each column.

    >>> solve([[2, 1], [1, 3]], [5, 10])
    [1.0, 3.0]
    """
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda i: abs(rows[i][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        if abs(rows[column][column]) < 1e-12:
            raise ValueError(f"feature {column} is a combination of the others; leave one of them out")
        for i in range(column + 1, size):
            factor = rows[i][column] / rows[column][column]
            rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column], strict=True)]
    weights = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * weights[j] for j in range(i + 1, size))
        weights[i] = (rows[i][size] - known) / rows[i][i]
    return weights
