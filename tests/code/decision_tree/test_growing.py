"""Growing: when it stops, what the leaves hold, and what does not change the result."""

from __future__ import annotations

from random import Random

import pytest

from decision_tree import Category, Fork, Leaf, Threshold, count_leaves, depth, draw_text, grow, predict

XOR_ROWS = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR_LABELS = ["a", "b", "b", "a"]


def random_table(seed: int, n: int = 60):
    generator = Random(seed)
    rows = [[generator.random(), generator.randint(0, 5), generator.choice("xyz")] for _ in range(n)]
    return rows, generator.choices("abc", k=n)


def leaves(tree):
    return [tree] if isinstance(tree, Leaf) else leaves(tree.yes) + leaves(tree.no)


def test_pure_labels_make_one_leaf() -> None:
    assert grow([[1], [2]], ["a", "a"]) == Leaf("a", {"a": 2})


def test_one_row_is_enough() -> None:
    assert grow([[1]], ["a"]) == Leaf("a", {"a": 1})


def test_rows_that_no_question_separates_make_one_leaf_with_the_majority() -> None:
    assert grow([[1], [1], [1]], ["b", "a", "b"]) == Leaf("b", {"a": 1, "b": 2})


def test_equal_counts_in_a_leaf_predict_the_smallest_label() -> None:
    assert grow([[1], [1]], [True, False]).label is False


def test_exclusive_or_is_solved_although_the_first_question_gains_nothing() -> None:
    tree = grow(XOR_ROWS, XOR_LABELS)
    assert (tree.question, tree.gain) == (Threshold(0, 0.5), 0.0)
    assert [predict(tree, row) for row in XOR_ROWS] == XOR_LABELS


def test_numeric_and_categorical_questions_stand_in_one_tree() -> None:
    rows = [[10, "chip"], [10, "online"], [500, "chip"], [500, "online"]]
    tree = grow(rows, ["genuine", "genuine", "genuine", "fraud"])
    assert tree == Fork(
        Threshold(0, 255.0),
        tree.gain,
        yes=Leaf("genuine", {"genuine": 2}),
        no=Fork(
            Category(1, "chip"), 1.0, yes=Leaf("genuine", {"genuine": 1}), no=Leaf("fraud", {"fraud": 1})
        ),
    )


@pytest.mark.parametrize("limit", range(5))
def test_max_depth_is_kept_and_used(limit: int) -> None:
    rows, labels = random_table(seed=1)
    assert depth(grow(rows, labels, max_depth=limit)) == limit


def test_min_samples_split_leaves_small_nodes_alone() -> None:
    rows, labels = random_table(seed=2)
    assert count_leaves(grow(rows, labels, min_samples_split=len(rows) + 1)) == 1
    assert count_leaves(grow(rows, labels, min_samples_split=len(rows))) == 2
    assert count_leaves(grow(rows, labels, min_samples_split=20)) < count_leaves(grow(rows, labels))


@pytest.mark.parametrize("criterion", ["entropy", "gini"])
@pytest.mark.parametrize("seed", range(5))
def test_unlimited_tree_learns_every_training_label_of_distinct_rows(seed: int, criterion: str) -> None:
    rows, labels = random_table(seed)
    tree = grow(rows, labels, criterion=criterion)
    assert [predict(tree, row) for row in rows] == labels
    assert all(len(leaf.counts) == 1 for leaf in leaves(tree))


@pytest.mark.parametrize("limit", [0, 2, None])
def test_every_training_row_is_counted_in_exactly_one_leaf(limit: int | None) -> None:
    rows, labels = random_table(seed=3)
    counted = [leaf.counts.items() for leaf in leaves(grow(rows, labels, max_depth=limit))]
    totals = {label: sum(dict(counts).get(label, 0) for counts in counted) for label in "abc"}
    assert totals == {label: labels.count(label) for label in "abc"}


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_rows_does_not_matter(seed: int) -> None:
    rows, labels = random_table(seed)
    shuffled = list(zip(rows, labels, strict=True))
    Random(seed).shuffle(shuffled)
    again = grow([row for row, _ in shuffled], [label for _, label in shuffled])
    assert draw_text(again, features="xyz") == draw_text(grow(rows, labels), features="xyz")


def test_order_preserving_change_of_units_keeps_every_training_prediction() -> None:
    rows, labels = random_table(seed=4)
    in_cents = [[value * 100, count**3, name] for value, count, name in rows]
    tree, tree_in_cents = grow(rows, labels, max_depth=4), grow(in_cents, labels, max_depth=4)
    before = [predict(tree, row) for row in rows]
    assert [predict(tree_in_cents, row) for row in in_cents] == before


def test_the_table_is_left_as_it_was() -> None:
    rows, labels = random_table(seed=5)
    grow(rows, labels)
    assert (rows, labels) == random_table(seed=5)


@pytest.mark.parametrize(
    ("limits", "message"),
    [({"max_depth": -1}, "max_depth is -1"), ({"min_samples_split": 1}, "min_samples_split is 1")],
)
def test_senseless_limit_is_refused(limits, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        grow(XOR_ROWS, XOR_LABELS, **limits)


def test_unknown_criterion_is_refused_even_where_no_split_is_needed() -> None:
    with pytest.raises(ValueError, match="criterion 'ginny' is not known"):
        grow([[1]], ["a"], criterion="ginny")
