"""Counts that can be checked by hand, invariants, and the sizes that no layer can have."""

from __future__ import annotations

import pytest

from model_size import (
    LSTM,
    Attention,
    BatchNormalisation,
    Convolution,
    Dense,
    Embedding,
    LayerNormalisation,
    Parameterless,
    count_parameters,
    dense_network,
    trainable_parameters,
)

BY_HAND = [
    (Dense(3, 2), 3 * 2 + 2),
    (Dense(3, 2, bias=False), 6),
    (Convolution(3, 4, (5, 2)), 4 * (5 * 2 * 3) + 4),
    (Convolution(3, 4, (5, 2), bias=False), 120),
    (Convolution(8, 16, (3, 3), groups=4), 16 * (9 * 2) + 16),
    (Convolution(8, 8, (3, 3), groups=8, bias=False), 72),
    (LayerNormalisation(7), 14),
    (LayerNormalisation(7, centre=False), 7),
    (Embedding(11, 5), 55),
    (Attention(6, 2, 3), 4 * (6 * 6 + 6)),
    (Attention(6, 2, 5), 3 * (6 * 10 + 10) + (10 * 6 + 6)),
    (Attention(6, 2, 3, bias=False), 144),
    (LSTM(4, 3), 4 * (4 * 3 + 3 * 3 + 3)),
    (Parameterless("flatten"), 0),
]


@pytest.mark.parametrize(("layer", "expected"), BY_HAND, ids=lambda value: str(value)[:60])
def test_layer_counts_what_the_formula_says(layer, expected) -> None:
    assert count_parameters([layer]) == trainable_parameters([layer]) == expected


def test_lecture_network_layer_by_layer() -> None:
    layers = dense_network([784, 300, 100, 10])
    assert [count_parameters([layer]) for layer in layers] == [235_500, 30_100, 1_010]
    assert count_parameters(layers) == 266_610


@pytest.mark.parametrize(
    ("scale", "centre", "learned"), [(True, True, 20), (False, True, 10), (False, False, 0)]
)
def test_batch_normalisation_tracks_two_numbers_a_channel_that_nobody_learns(scale, centre, learned) -> None:
    layer = BatchNormalisation(10, scale=scale, centre=centre)
    assert trainable_parameters([layer]) == learned
    assert count_parameters([layer]) - trainable_parameters([layer]) == 20


def test_count_of_a_network_is_the_sum_of_its_parts_in_any_order() -> None:
    layers = [layer for layer, _ in BY_HAND]
    total = sum(expected for _, expected in BY_HAND)
    assert count_parameters(layers) == count_parameters(reversed(layers)) == total
    assert count_parameters([]) == 0


def test_attention_of_one_width_costs_the_same_with_any_number_of_heads() -> None:
    assert {count_parameters([Attention(64, heads, 64 // heads)]) for heads in [1, 2, 4, 8, 16]} == {
        4 * (64**2 + 64)
    }


@pytest.mark.parametrize(
    ("layer", "message"),
    [
        (Dense(0, 5), "inputs of Dense(inputs=0, units=5, bias=True) must be at least 1, not 0"),
        (Embedding(10, -2), "width of Embedding(symbols=10, width=-2) must be at least 1, not -2"),
        (Convolution(3, 4, (3, 0)), "kernel of Convolution"),
        (Convolution(3, 4, (3, 3), groups=2), "must divide channels and filters, but 2 does not"),
    ],
)
def test_impossible_size_is_an_error_that_names_it(layer, message) -> None:
    with pytest.raises(ValueError, match=message.replace("(", r"\(").replace(")", r"\)")):
        count_parameters([layer])
