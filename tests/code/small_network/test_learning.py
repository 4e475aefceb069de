"""Forward and backward pass against nudging, JAX and scikit-learn; training on what can be learned."""

from __future__ import annotations

from math import isclose, log
from random import Random

import jax
import numpy as np
import pytest
from sklearn.neural_network import MLPClassifier

from small_network import (
    Layer,
    accuracy,
    activations,
    backward,
    by_trying,
    largest_difference,
    loss,
    make_network,
    probabilities,
    step,
    train,
)

XOR = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]


def random_inputs(count: int, seed: int) -> list[float]:
    generator = Random(seed)
    return [generator.gauss(0, 1) for _ in range(count)]


@pytest.mark.parametrize("sizes", [(3, 2), (4, 5, 3), (6, 5, 4, 3)])
@pytest.mark.parametrize("label", [0, 1])
def test_backpropagation_agrees_with_nudging(sizes: tuple[int, ...], label: int) -> None:
    network, inputs = make_network(sizes, Random(1)), random_inputs(sizes[0], 2)
    assert largest_difference(backward(network, inputs, label), by_trying(network, inputs, label)) < 1e-7


def test_backpropagation_agrees_with_jax() -> None:
    network, inputs = make_network((6, 5, 4, 3), Random(3)), random_inputs(6, 4)

    def loss_in_jax(layers: list[Layer]) -> jax.Array:
        h = jax.numpy.array(inputs)
        for weights, biases in layers[:-1]:
            h = jax.nn.relu(weights @ h + biases)
        return -jax.nn.log_softmax(layers[-1].weights @ h + layers[-1].biases)[2]

    arrays = [Layer(np.array(weights), np.array(biases)) for weights, biases in network]
    for ours, theirs in zip(backward(network, inputs, 2), jax.grad(loss_in_jax)(arrays), strict=True):
        assert np.allclose(ours.weights, theirs.weights, atol=1e-5)
        assert np.allclose(ours.biases, theirs.biases, atol=1e-5)


def test_probabilities_are_those_of_scikit_learn_with_the_same_weights() -> None:
    generator = np.random.default_rng(0)
    rows, labels = generator.normal(size=(60, 4)), np.arange(60) % 3
    library = MLPClassifier((5,), max_iter=1, batch_size=60, random_state=0)
    with pytest.warns(UserWarning, match="Maximum iterations"):
        library.fit(rows, labels)
    network = [
        Layer(weights.T.tolist(), biases.tolist())
        for weights, biases in zip(library.coefs_, library.intercepts_, strict=True)
    ]
    ours = [probabilities(network, row) for row in rows.tolist()]
    assert np.allclose(ours, library.predict_proba(rows))


def test_nudging_leaves_the_network_as_it_was() -> None:
    network = make_network((3, 4, 2), Random(5))
    before = [Layer([list(row) for row in layer.weights], list(layer.biases)) for layer in network]
    by_trying(network, [1, 2, 3], 1)
    assert network == before


def test_probabilities_sum_to_one_and_give_the_loss() -> None:
    network = make_network((4, 6, 3), Random(6))
    answer = activations(network, [1, -2, 3, -4])[-1]
    assert isclose(sum(answer), 1)
    assert isclose(loss(network, [1, -2, 3, -4], 1), -log(answer[1]))


def test_a_small_step_lowers_the_loss() -> None:
    network, inputs = make_network((4, 6, 3), Random(7)), random_inputs(4, 8)
    moved = step(network, backward(network, inputs, 0), rate=0.01)
    assert loss(moved, inputs, 0) < loss(network, inputs, 0)


def test_eight_hidden_units_learn_xor_from_some_start_and_no_hidden_layer_does() -> None:
    def share_learned(sizes: tuple[int, ...], seed: int) -> float:
        generator = Random(seed)
        network = make_network(sizes, generator)
        return accuracy(train(network, XOR, rate=0.1, epochs=400, generator=generator), XOR)

    assert max(share_learned((2, 8, 2), seed) for seed in range(3)) == 1
    assert max(share_learned((2, 2), seed) for seed in range(3)) < 1
