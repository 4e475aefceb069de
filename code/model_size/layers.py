"""What a layer is, as far as counting is concerned: one frozen record for each kind.

A record holds the sizes that decide how many numbers the layer stores, and nothing else: no activation
function, no stride, no padding. None of those changes a count.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True)
class Dense:
    """Every output unit is connected with every input."""

    inputs: int
    units: int
    _: KW_ONLY
    bias: bool = True  # one number for each unit


@dataclass(frozen=True)
class Convolution:
    """Filters that slide over an image; one filter sees ``channels / groups`` channels."""

    channels: int
    filters: int
    kernel: tuple[int, int]  # height and width, in pixels
    _: KW_ONLY
    groups: int = 1  # as many groups as channels: a depthwise convolution
    bias: bool = True  # one number for each filter


@dataclass(frozen=True)
class BatchNormalisation:
    """Standardises each channel with the mean and the variance of the batch, then rescales it."""

    channels: int
    _: KW_ONLY
    scale: bool = True  # learned factor of each channel
    centre: bool = True  # learned offset of each channel


@dataclass(frozen=True)
class LayerNormalisation:
    """Standardises each example by itself, then rescales it: nothing to remember between examples."""

    width: int
    _: KW_ONLY
    scale: bool = True
    centre: bool = True


@dataclass(frozen=True)
class Embedding:
    """A table with one learned vector for each symbol (or for each position)."""

    symbols: int
    width: int


@dataclass(frozen=True)
class Attention:
    """Multi-head self-attention: projections to queries, keys and values, and one back."""

    width: int
    heads: int
    head_width: int  # usually width / heads
    _: KW_ONLY
    bias: bool = True


@dataclass(frozen=True)
class LSTM:
    """A recurrent layer with three gates and a candidate: four times the weights of a plain one."""

    inputs: int
    units: int
    _: KW_ONLY
    bias: bool = True


@dataclass(frozen=True)
class Parameterless:
    """A step that only computes: flatten, pooling, dropout, an activation, a residual sum."""

    step: str


Layer = (
    Dense
    | Convolution
    | BatchNormalisation
    | LayerNormalisation
    | Embedding
    | Attention
    | LSTM
    | Parameterless
)
