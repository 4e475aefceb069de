"""Pruning by magnitude, and what it saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def prune(weights: Sequence[float], *, share: float) -> list[float]:
    """Return the weights with the given share of them, the smallest in magnitude, set to zero.

    Of weights that are equal in magnitude the earlier one goes first.

    >>> prune([0.5, -0.1, 2.0, 0.2], share=0.5)
    [0.5, 0.0, 2.0, 0.0]
    """
    if not 0 <= share <= 1:
        raise ValueError(f"share {share} is not in 0 to 1")
    by_magnitude = sorted(range(len(weights)), key=lambda i: abs(weights[i]))
    smallest = set(by_magnitude[: round(share * len(weights))])
    return [0.0 if i in smallest else weight for i, weight in enumerate(weights)]


def sparse_bytes(weights: Sequence[float], *, value_bytes: int = 4, index_bytes: int = 2) -> int:
    """Return the size of a list that keeps each weight that is not zero, together with its position.

    >>> sparse_bytes([0.5, 0.0, 2.0, 0.0])
    12
    """
    return sum(weight != 0 for weight in weights) * (value_bytes + index_bytes)
