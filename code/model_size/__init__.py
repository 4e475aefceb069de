"""How big is a network? Count the parameters of a list of layers, then turn the count into bytes.

Read in this order, which is the order of the chapter "Counting parameters":

``layers``         what a layer is, as far as counting is concerned: one frozen record for each kind
``counting``       ``count_parameters`` and ``trainable_parameters``
``architectures``  networks as lists of layers: ``dense_network``, ``resnet50``, ``gpt``
``memory``         ``memory_bytes`` and the usual numbers of bytes per weight
``units``          bytes in MB, GB and MiB
"""

from model_size.architectures import dense_network, gpt, gpt_parameters, resnet50
from model_size.counting import count_parameters, trainable_parameters
from model_size.layers import (
    LSTM,
    Attention,
    BatchNormalisation,
    Convolution,
    Dense,
    Embedding,
    Layer,
    LayerNormalisation,
    Parameterless,
)
from model_size.memory import BYTES_PER_WEIGHT, TRAINING_BYTES_PER_WEIGHT, memory_bytes

__all__ = [
    "BYTES_PER_WEIGHT",
    "LSTM",
    "TRAINING_BYTES_PER_WEIGHT",
    "Attention",
    "BatchNormalisation",
    "Convolution",
    "Dense",
    "Embedding",
    "Layer",
    "LayerNormalisation",
    "Parameterless",
    "count_parameters",
    "dense_network",
    "gpt",
    "gpt_parameters",
    "memory_bytes",
    "resnet50",
    "trainable_parameters",
]
