"""Published parameter counts, reached from the layers."""

from __future__ import annotations

import pytest

from example_data import read_figures
from model_size import (
    BatchNormalisation,
    Convolution,
    Dense,
    count_parameters,
    gpt,
    gpt_parameters,
    resnet50,
    trainable_parameters,
)

GPT2 = [
    (12, 768, 12, 124_439_808),
    (24, 1024, 16, 354_823_168),
    (36, 1280, 20, 774_030_080),
    (48, 1600, 25, 1_557_611_200),
]
VOCABULARY_OF_GPT1 = 40_478


def test_resnet50_learns_as_many_parameters_as_published() -> None:
    assert trainable_parameters(resnet50()) == 25_557_032


@pytest.mark.parametrize(
    ("kind", "expected"), [(Convolution, 23_454_912), (BatchNormalisation, 53_120), (Dense, 2_049_000)]
)
def test_resnet50_by_kind_of_layer(kind, expected) -> None:
    assert trainable_parameters(layer for layer in resnet50() if isinstance(layer, kind)) == expected


def test_resnet50_has_the_50_weighted_layers_of_its_name() -> None:
    """53 convolutions and a dense layer, less the four shortcuts, which the name does not count."""
    weighted = [layer for layer in resnet50() if isinstance(layer, (Convolution, Dense))]
    assert len(weighted) - 4 == 50


def test_resnet50_of_keras_is_larger_by_biases_and_moving_statistics() -> None:
    channels = sum(layer.filters for layer in resnet50() if isinstance(layer, Convolution))
    assert count_parameters(resnet50(bias=True)) == trainable_parameters(resnet50()) + channels + 2 * channels


@pytest.mark.parametrize(("blocks", "width", "heads", "expected"), GPT2)
def test_gpt2_by_layers_and_by_formula(blocks, width, heads, expected) -> None:
    assert count_parameters(gpt(blocks, width, heads=heads)) == expected
    assert gpt_parameters(blocks, width) == expected


def test_gpt3_by_layers_and_by_formula() -> None:
    expected = 174_604_259_328
    assert count_parameters(gpt(96, 12_288, heads=96, context=2048)) == expected
    assert gpt_parameters(96, 12_288, context=2048) == expected


def test_first_published_sizes_of_gpt2_follow_from_the_older_vocabulary() -> None:
    for row in read_figures("gpt2_published_sizes"):
        blocks, width = int(row["blocks"]), int(row["width"])
        as_printed = gpt_parameters(blocks, width, symbols=VOCABULARY_OF_GPT1)
        assert round(as_printed / 10**6) == row["published [10⁶]"]
        assert round(gpt_parameters(blocks, width) / 10**6) == row["corrected [10⁶]"]
