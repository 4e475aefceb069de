"""Count the parameters of a list of layers: chapter "Counting parameters", section sec-count-by-code.

Notation
    n     inputs of a layer (features or channels)
    m     outputs of a layer (units, filters or channels)
    d     width of a vector that represents one symbol
    b     1 if the layer has a bias, otherwise 0
"""

from __future__ import annotations

from dataclasses import asdict
from math import prod
from typing import TYPE_CHECKING, assert_never

from model_size.layers import (
    LSTM,
    Attention,
    BatchNormalisation,
    Convolution,
    Dense,
    Embedding,
    LayerNormalisation,
    Parameterless,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model_size.layers import Layer


def count_parameters(layers: Iterable[Layer]) -> int:
    """Return how many numbers the layers store, learned or not: what Keras calls ``count_params()``.

    >>> count_parameters([Dense(784, 300), Dense(300, 100), Dense(100, 10)])
    266610
    """
    return sum(learned(layer) + tracked(layer) for layer in layers)


def trainable_parameters(layers: Iterable[Layer]) -> int:
    """Return how many of these numbers an optimiser changes.

    >>> trainable_parameters([BatchNormalisation(8)]), count_parameters([BatchNormalisation(8)])
    (16, 32)
    """
    return sum(learned(layer) for layer in layers)


def learned(layer: Layer) -> int:
    """Return how many parameters of one layer gradient descent learns."""
    check_sizes(layer)
    match layer:
        case Dense(n, m, bias=b):
            return n * m + b * m
        case Convolution(n, m, kernel, groups=groups, bias=b):
            return prod(kernel) * (n // groups) * m + b * m
        case BatchNormalisation(m) | LayerNormalisation(m):
            return layer.scale * m + layer.centre * m
        case Embedding(symbols, d):
            return symbols * d
        case Attention(d, heads, head_width, bias=b):
            m = heads * head_width
            return 3 * (d * m + b * m) + (m * d + b * d)
        case LSTM(n, m, bias=b):
            return 4 * ((n + m) * m + b * m)
        case Parameterless():
            return 0
        case _:
            assert_never(layer)


def tracked(layer: Layer) -> int:
    """Return the number of parameters that are kept, but measured instead of learned.

    Only batch normalisation has any: a moving mean and a moving variance for each channel.
    """
    return 2 * layer.channels if isinstance(layer, BatchNormalisation) else 0


def check_sizes(layer: Layer) -> None:
    """Raise a ``ValueError`` if no layer can have these sizes."""
    for name, value in asdict(layer).items():
        sizes = value if isinstance(value, tuple) else (value,)
        if any(type(size) is int and size < 1 for size in sizes):
            raise ValueError(f"{name} of {layer} must be at least 1, not {value}")
    if isinstance(layer, Convolution) and (layer.channels % layer.groups or layer.filters % layer.groups):
        raise ValueError(f"groups of {layer} must divide channels and filters, but {layer.groups} does not")
