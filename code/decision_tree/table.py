"""What counts as a table: rows of equal length, one label each, a column all numbers or all text.

Everything that can be wrong with a table is an exception here that names the row, the feature and the value,
so that the algorithm in the other modules can assume a good one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import TypeAlias

from decision_tree.impurity import Label

Value: TypeAlias = float | str  # a number, or the name of a category
Row: TypeAlias = Sequence[Value]  # the values of one case, in the order of the features


def check_table(rows: Sequence[Row], labels: Sequence[Label]) -> None:
    """Raise ``ValueError`` unless n ``rows`` of d values and n ``labels`` can be learned from."""
    if len(rows) == 0:
        raise ValueError("the table has no rows; a tree needs at least one")
    if len(rows) != len(labels):
        raise ValueError(f"{len(rows)} rows but {len(labels)} labels; every row needs exactly one")
    if len(rows[0]) == 0:
        raise ValueError("row 0 has no values; a tree needs at least one feature")
    for number, row in enumerate(rows):
        if len(row) != len(rows[0]):
            raise ValueError(f"row {number} has {len(row)} values, but row 0 has {len(rows[0])}")
        for feature, value in enumerate(row):
            check_value(value, f"row {number}, feature {feature}")
            if isinstance(value, str) != isinstance(rows[0][feature], str):
                raise ValueError(
                    f"row {number}, feature {feature}: {value!r} does not go with {rows[0][feature]!r} "
                    "in row 0; a feature is either all numbers or all text"
                )


def check_value(value: Value, place: str) -> None:
    """Raise ``ValueError`` if ``value``, which stands at ``place``, is neither text nor a finite number."""
    if isinstance(value, str):
        return
    try:
        finite = isfinite(value)
    except TypeError:
        finite = False
    if not finite:
        raise ValueError(f"{place}: {value!r} is neither a finite number nor text")
