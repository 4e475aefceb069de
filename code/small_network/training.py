"""Training: take one example after the other and step downhill.

Stochastic gradient descent in its plainest form: no batches, no momentum, one rate for all weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from small_network.gradients import backward
from small_network.layers import Layer, Network, probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    Example: TypeAlias = tuple[Sequence[float], int]


def step(network: Network, gradient: Network, *, rate: float) -> Network:
    """Return the network after one step against the gradient.

    >>> step([Layer([[1.0]], [0.0])], [Layer([[2.0]], [-4.0])], rate=0.1)
    [Layer(weights=[[0.8]], biases=[0.4])]
    """

    def moved(numbers: list[float], slopes: list[float]) -> list[float]:
        return [number - rate * slope for number, slope in zip(numbers, slopes, strict=True)]

    moved_layers = []
    for old, slope in zip(network, gradient, strict=True):
        rows = [moved(*pair) for pair in zip(old.weights, slope.weights, strict=True)]
        moved_layers.append(Layer(rows, moved(old.biases, slope.biases)))
    return moved_layers


def train(
    network: Network,
    examples: Sequence[Example],
    *,
    rate: float,
    epochs: int,
    generator: Random,
) -> Network:
    """Return the network after ``epochs`` passes over the examples, each in a new order."""
    for _ in range(epochs):
        for inputs, label in generator.sample(examples, len(examples)):
            network = step(network, backward(network, inputs, label), rate=rate)
    return network


def accuracy(network: Network, examples: Sequence[Example]) -> float:
    """Return the share of examples whose true class gets the highest probability."""
    answers = [probabilities(network, inputs) for inputs, _ in examples]
    right = sum(p.index(max(p)) == label for p, (_, label) in zip(answers, examples, strict=True))
    return right / len(examples)
