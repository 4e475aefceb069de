"""Impurity: values that can be checked by hand, and what holds for every set."""

from __future__ import annotations

from itertools import product
from math import log2

import pytest

from decision_tree import entropy, gini
from decision_tree.impurity import entropy_of_counts, gini_of_counts, impurity_named


@pytest.mark.parametrize(
    ("labels", "bits", "chance"),
    [
        ("aaaa", 0.0, 0.0),
        ("ab", 1.0, 0.5),
        ("aab", log2(3) - 2 / 3, 4 / 9),
        ("abcd", 2.0, 0.75),
        ("a" * 14 + "b" * 2, 3 / 8 + 7 / 8 * log2(8 / 7), 7 / 32),
    ],
)
def test_impurity_of_known_sets(labels: str, bits: float, chance: float) -> None:
    assert entropy(labels) == pytest.approx(bits)
    assert gini(labels) == pytest.approx(chance)


@pytest.mark.parametrize("counts", [counts for counts in product(range(4), repeat=3) if any(counts)])
def test_impurity_lies_between_pure_and_even(counts: tuple[int, ...]) -> None:
    present = sum(n > 0 for n in counts)
    assert 0 <= entropy_of_counts(counts) <= log2(present) + 1e-12
    assert 0 <= gini_of_counts(counts) <= 1 - 1 / present + 1e-12
    assert (entropy_of_counts(counts) == 0) == (present == 1)


def test_impurity_does_not_depend_on_the_order_of_the_labels() -> None:
    assert entropy("aabbbc") == pytest.approx(entropy("cbabab"))
    assert gini("aabbbc") == pytest.approx(gini("cbabab"))


@pytest.mark.parametrize("measure", [entropy, gini])
def test_impurity_of_nothing_is_an_error(measure) -> None:
    with pytest.raises(ValueError, match="there are no labels"):
        measure([])


def test_unknown_criterion_is_named() -> None:
    with pytest.raises(ValueError, match="criterion 'ginny' is not known; choose 'entropy' or 'gini'"):
        impurity_named("ginny")
