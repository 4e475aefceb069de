"""One threshold unit: it fires if the weighted sum of its inputs, plus a bias, is above zero.

Notation
    x    inputs, each 0 or 1
    w    one weight for each input
    b    bias: how far above zero the sum starts

The unit is that of McCulloch and Pitts 1943 (``mcculloch1943``), with weights as in Rosenblatt 1958
(``rosenblatt1958``). Used in the book at ``sec-networks-unit``.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

TruthTable: TypeAlias = tuple[bool, ...]

CORNERS = tuple(product((0, 1), repeat=2))
"""(0, 0), (0, 1), (1, 0), (1, 1): all inputs of a unit with two of them"""


def fires(weights: Sequence[float], bias: float, inputs: Sequence[float]) -> bool:
    """Return whether b + Σ w x is above zero.

    >>> [fires((1, 1), -1.5, corner) for corner in CORNERS]  # AND
    [False, False, False, True]
    """
    return bias + sum(w * x for w, x in zip(weights, inputs, strict=True)) > 0


def truth_table(weights: Sequence[float], bias: float) -> TruthTable:
    """Return the answers of a unit with two inputs to the four corners."""
    return tuple(fires(weights, bias, corner) for corner in CORNERS)


def count_by_function(values: Sequence[float]) -> Counter[TruthTable]:
    """Return how many units compute each function, over all w₁, w₂ and b from ``values``.

    >>> count_by_function([0, 1])[False, True, True, True]  # OR: both weights 1, bias 0
    1
    """
    return Counter(truth_table((w1, w2), bias) for w1, w2, bias in product(values, repeat=3))
