"""Same inputs, same bytes; and each input that changes shows."""

from __future__ import annotations

import pytest

from pinned_run import changed, run_key, train_bytes

TEXTS = [("good and fast", True), ("bad and slow", False), ("good", True)]
WORDS = ["and", "bad", "fast", "good", "slow"]


def test_same_inputs_give_the_same_bytes() -> None:
    assert train_bytes(TEXTS, vocabulary=WORDS, seed=1) == train_bytes(TEXTS, vocabulary=WORDS, seed=1)


def test_seed_data_and_order_of_the_vocabulary_change_the_bytes() -> None:
    models = {
        train_bytes(TEXTS, vocabulary=WORDS, seed=1),
        train_bytes(TEXTS, vocabulary=WORDS, seed=2),
        train_bytes(TEXTS, vocabulary=WORDS[::-1], seed=1),
        train_bytes([("good and fast", False), *TEXTS[1:]], vocabulary=WORDS, seed=1),
    }
    assert len(models) == 4


def test_model_has_a_weight_for_each_word_and_a_bias() -> None:
    assert len(train_bytes(TEXTS, vocabulary=WORDS, seed=1)) == 8 * (len(WORDS) + 1)


def test_training_leaves_the_data_as_they_were() -> None:
    texts = list(TEXTS)
    train_bytes(texts, vocabulary=WORDS, seed=1)
    assert texts == TEXTS


@pytest.mark.parametrize("other", [{"a": 1}, {"a": 2, "b": [1]}, {"a": 1, "b": [1], "c": None}])
def test_key_changes_with_every_input(other: dict[str, object]) -> None:
    assert run_key({"a": 1, "b": [1]}) != run_key(other)


def test_key_does_not_depend_on_the_order_of_the_names() -> None:
    assert run_key({"a": 1, "b": {"x": 1, "y": 2}}) == run_key({"b": {"y": 2, "x": 1}, "a": 1})


def test_changed_names_what_differs_or_is_missing() -> None:
    assert changed({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4}) == ["b", "c"]
    assert changed({"a": 1}, {"a": 1}) == []
