"""Bad tables: each message holds the value and where it stands."""

from __future__ import annotations

from math import inf, nan

import pytest

from decision_tree import best_split, grow

BAD_TABLES = [
    ([], [], "the table has no rows"),
    ([[1.0], [2.0]], ["a"], "2 rows but 1 labels"),
    ([[], []], ["a", "b"], "row 0 has no values"),
    ([[1.0, 2.0], [1.0]], ["a", "b"], "row 1 has 1 values, but row 0 has 2"),
    ([[1.0], [nan]], ["a", "b"], "row 1, feature 0: nan is neither a finite number nor text"),
    ([[1.0], [-inf]], ["a", "b"], "row 1, feature 0: -inf is neither a finite number nor text"),
    ([[0.0, 1.0], [0.0, None]], ["a", "b"], "row 1, feature 1: None is neither a finite number nor text"),
    ([[1.0], ["chip"]], ["a", "b"], "row 1, feature 0: 'chip' does not go with 1.0 in row 0"),
    ([["chip"], [1.0]], ["a", "b"], "row 1, feature 0: 1.0 does not go with 'chip' in row 0"),
]


@pytest.mark.parametrize(("rows", "labels", "message"), BAD_TABLES)
def test_bad_table_is_refused_by_grow_and_best_split(rows, labels, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        grow(rows, labels)
    with pytest.raises(ValueError, match=message):
        best_split(rows, labels, criterion="gini")
