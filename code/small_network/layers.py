"""Layers: units side by side, and networks: layers one after the other.

Notation
    h₀        the inputs
    z = Wh+b  weighted sums of a layer, one for each unit; W has one row for each unit
    h         what a layer passes on: max(0, z) in hidden layers
    p         probabilities of the classes: softmax of the last z, eᶻ divided by the sum of all eᶻ

Derived in the book at ``sec-networks-layers``.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp, sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Vector: TypeAlias = list[float]


class Layer(NamedTuple):
    """A dense layer; a gradient has the same shape and uses the same type."""

    weights: list[Vector]  # (units, inputs)
    biases: Vector  # (units,)


Network: TypeAlias = list[Layer]


def make_network(sizes: Sequence[int], generator: Random) -> Network:
    """Return a network with small random weights and no biases; ``sizes`` are inputs, units, …, classes."""
    return [
        Layer([[generator.gauss(0, sqrt(2 / n)) for _ in range(n)] for _ in range(m)], [0.0] * m)
        for n, m in pairwise(sizes)
    ]


def sums(layer: Layer, inputs: Sequence[float]) -> Vector:
    """Return z = Wh + b.

    >>> sums(Layer([[1, 2], [3, 4]], [10, 20]), [1, 1])
    [13, 27]
    """
    return [
        bias + sum(w * x for w, x in zip(row, inputs, strict=True))
        for row, bias in zip(layer.weights, layer.biases, strict=True)
    ]


def activations(network: Network, inputs: Sequence[float]) -> list[Vector]:
    """Return what every layer passes on: inputs, hidden values, and at last probabilities."""
    passed_on = [list(inputs)]
    for layer in network[:-1]:
        passed_on.append([max(0.0, z) for z in sums(layer, passed_on[-1])])
    passed_on.append(softmax(sums(network[-1], passed_on[-1])))
    return passed_on


def probabilities(network: Network, inputs: Sequence[float]) -> Vector:
    """Return one probability for each class."""
    return activations(network, inputs)[-1]


def softmax(scores: Sequence[float]) -> Vector:
    """Return eᶻ divided by the sum of all eᶻ; the largest score is subtracted first, so nothing overflows.

    >>> softmax([1000.0, 1000.0])
    [0.5, 0.5]
    """
    highest = max(scores)
    powers = [exp(score - highest) for score in scores]
    return [power / sum(powers) for power in powers]
