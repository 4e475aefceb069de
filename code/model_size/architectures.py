"""Well-known networks as lists of layers.

Sources: ResNet-50 is the 50-layer column of table 1 in he2016; the GPT family is described in radford2019
and brown2020.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from model_size.layers import (
    Attention,
    BatchNormalisation,
    Convolution,
    Dense,
    Embedding,
    Layer,
    LayerNormalisation,
    Parameterless,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

RESNET50_STAGES = [(64, 3), (128, 4), (256, 6), (512, 3)]  # width and number of blocks; he2016, table 1
BOTTLENECK_EXPANSION = 4  # a block's output is four times as wide as its middle; he2016, table 1


def dense_network(widths: Sequence[int]) -> list[Layer]:
    """Return the dense layers between the given widths, the number of inputs first.

    >>> dense_network([784, 10])
    [Dense(inputs=784, units=10, bias=True)]
    """
    return [Dense(inputs, units) for inputs, units in pairwise(widths)]


def normalised(channels: int, filters: int, size: int, *, bias: bool) -> list[Layer]:
    """Return a square convolution followed by batch normalisation, the brick of ResNet."""
    return [Convolution(channels, filters, (size, size), bias=bias), BatchNormalisation(filters)]


def bottleneck(channels: int, width: int, *, project: bool, bias: bool) -> list[Layer]:
    """Return one block of ResNet-50: narrow (1×1), look around (3×3), widen again (1×1)."""
    out = BOTTLENECK_EXPANSION * width
    block = [
        *normalised(channels, width, 1, bias=bias),
        *normalised(width, width, 3, bias=bias),
        *normalised(width, out, 1, bias=bias),
    ]
    if project:  # the shortcut of a stage's first block has to change the number of channels
        block += normalised(channels, out, 1, bias=bias)
    return [*block, Parameterless("residual sum")]


def resnet50(*, classes: int = 1000, bias: bool = False) -> list[Layer]:
    """Return ResNet-50; ``bias=True`` also gives the convolutions a bias, as ``keras.applications`` does."""
    layers = [*normalised(3, 64, 7, bias=bias), Parameterless("max pooling")]
    channels = 64
    for width, blocks in RESNET50_STAGES:
        for block in range(blocks):
            layers += bottleneck(channels, width, project=block == 0, bias=bias)
            channels = BOTTLENECK_EXPANSION * width
    return [*layers, Parameterless("average pooling"), Dense(channels, classes)]


def gpt(blocks: int, width: int, *, heads: int, symbols: int = 50_257, context: int = 1024) -> list[Layer]:
    """Return a language model of the GPT-2 family; its output layer reuses the table of symbols."""
    block: list[Layer] = [
        LayerNormalisation(width),
        Attention(width, heads, width // heads),
        LayerNormalisation(width),
        Dense(width, 4 * width),
        Dense(4 * width, width),
    ]
    tables: list[Layer] = [Embedding(symbols, width), Embedding(context, width)]
    return [*tables, *(block * blocks), LayerNormalisation(width)]


def gpt_parameters(blocks: int, width: int, *, symbols: int = 50_257, context: int = 1024) -> int:
    """Return n(12d² + 13d) + (V + c)d + 2d: the same count as a formula.

    n blocks of width d, a vocabulary of V symbols, a context of c positions.

    >>> gpt_parameters(12, 768)
    124439808
    """
    n, d = blocks, width
    return n * (12 * d**2 + 13 * d) + (symbols + context) * d + 2 * d
