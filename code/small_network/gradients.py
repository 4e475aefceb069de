"""Gradients: how the loss changes with each weight, by backpropagation and by trying.

Notation
    L = -ln p    loss of one example; p is the probability that the network gives to the true class
    δ            ∂L/∂z, one number for each unit of a layer

For the last layer δ = p - y, where y is 1 for the true class and 0 for the others. One layer further down,
δ = (Wᵀδ) where the unit was active and 0 where it was not. In every layer ∂L/∂W = δ hᵀ and ∂L/∂b = δ.
Source: Rumelhart, Hinton and Williams 1986 (``rumelhart1986``); derived in the book at ``sec-networks-back``.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from small_network.layers import Layer, Network, activations, probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence


def loss(network: Network, inputs: Sequence[float], label: int) -> float:
    """Return -ln of the probability given to the true class."""
    return -log(probabilities(network, inputs)[label])


def backward(network: Network, inputs: Sequence[float], label: int) -> Network:
    """Return the gradient of the loss, one layer for each layer of the network."""
    *passed_on, answer = activations(network, inputs)
    delta = [p - (unit == label) for unit, p in enumerate(answer)]
    gradient = []
    for layer, below in zip(reversed(network), reversed(passed_on), strict=True):
        gradient.append(Layer([[d * h for h in below] for d in delta], delta))
        columns = zip(*layer.weights, strict=True)
        blame = [sum(w * d for w, d in zip(column, delta, strict=True)) for column in columns]
        delta = [b if h > 0 else 0.0 for b, h in zip(blame, below, strict=True)]
    return gradient[::-1]


def by_trying(network: Network, inputs: Sequence[float], label: int, *, nudge: float = 1e-5) -> Network:
    """Return the same gradient by nudging each weight up and down: two losses for each weight."""

    def slope(numbers: list[float], place: int) -> float:
        kept = numbers[place]
        numbers[place] = kept + nudge
        above = loss(network, inputs, label)
        numbers[place] = kept - nudge
        below = loss(network, inputs, label)
        numbers[place] = kept
        return (above - below) / (2 * nudge)

    return [
        Layer(
            [[slope(row, i) for i in range(len(row))] for row in layer.weights],
            [slope(layer.biases, i) for i in range(len(layer.biases))],
        )
        for layer in network
    ]


def largest_difference(one: Network, other: Network) -> float:
    """Return the largest absolute difference between two gradients of the same shape."""
    return max(abs(a - b) for a, b in zip(numbers_of(one), numbers_of(other), strict=True))


def numbers_of(network: Network) -> list[float]:
    """Return all weights and biases as one list."""
    return [number for layer in network for numbers in (*layer.weights, layer.biases) for number in numbers]
