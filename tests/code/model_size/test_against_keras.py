"""Every kind of layer, alone and in real networks, has as many parameters as Keras gives it."""

from __future__ import annotations

import keras
import pytest
from keras import layers as k

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
    resnet50,
    trainable_parameters,
)


def keras_dense(widths):
    return keras.Sequential([k.Input((widths[0],)), *(k.Dense(units) for units in widths[1:])])


def keras_convnet(*, bias):
    return keras.Sequential(
        [
            k.Input((28, 28, 3)),
            k.Conv2D(16, (3, 5), use_bias=bias),
            k.BatchNormalization(),
            k.MaxPooling2D(),
            k.DepthwiseConv2D(3, use_bias=bias),
            k.Conv2D(32, 1, use_bias=bias),
            k.BatchNormalization(scale=False),
            k.Conv2D(32, 3, groups=4, use_bias=bias),
            k.BatchNormalization(center=False),
            k.GlobalAveragePooling2D(),
            k.Dropout(0.5),
            k.Dense(10, use_bias=bias),
        ]
    )


def our_convnet(*, bias):
    return [
        Convolution(3, 16, (3, 5), bias=bias),
        BatchNormalisation(16),
        Parameterless("max pooling"),
        Convolution(16, 16, (3, 3), groups=16, bias=bias),
        Convolution(16, 32, (1, 1), bias=bias),
        BatchNormalisation(32, scale=False),
        Convolution(32, 32, (3, 3), groups=4, bias=bias),
        BatchNormalisation(32, centre=False),
        Parameterless("average pooling"),
        Parameterless("dropout"),
        Dense(32, 10, bias=bias),
    ]


def keras_transformer(*, bias, key_dim=8):
    tokens = k.Input((20,), dtype="int32")
    x = k.Embedding(500, 32)(tokens)
    y = k.LayerNormalization()(x)
    x = x + k.MultiHeadAttention(num_heads=4, key_dim=key_dim, use_bias=bias)(y, y)
    y = k.LayerNormalization(center=bias)(x)
    x = x + k.Dense(32, use_bias=bias)(k.Dense(128, "gelu", use_bias=bias)(y))
    return keras.Model(tokens, k.Dense(500, use_bias=False)(k.LayerNormalization(scale=False)(x)))


def our_transformer(*, bias, key_dim=8):
    return [
        Embedding(500, 32),
        LayerNormalisation(32),
        Attention(32, 4, key_dim, bias=bias),
        LayerNormalisation(32, centre=bias),
        Dense(32, 128, bias=bias),
        Dense(128, 32, bias=bias),
        LayerNormalisation(32, scale=False),
        Dense(32, 500, bias=False),
    ]


def keras_recurrent(*, bias):
    return keras.Sequential(
        [
            k.Input((20,), dtype="int32"),
            k.Embedding(1000, 16),
            k.LSTM(24, return_sequences=True, use_bias=bias),
            k.LSTM(12, use_bias=bias),
            k.Dense(1, use_bias=bias),
        ]
    )


def our_recurrent(*, bias):
    return [Embedding(1000, 16), LSTM(16, 24, bias=bias), LSTM(24, 12, bias=bias), Dense(12, 1, bias=bias)]


ARCHITECTURES = {
    "lecture": (lambda: keras_dense([784, 300, 100, 10]), dense_network([784, 300, 100, 10])),
    "one layer": (lambda: keras_dense([64, 10]), dense_network([64, 10])),
    "five layers": (lambda: keras_dense([20, 50, 40, 30, 20, 1]), dense_network([20, 50, 40, 30, 20, 1])),
    "convolutional": (lambda: keras_convnet(bias=True), our_convnet(bias=True)),
    "convolutional without bias": (lambda: keras_convnet(bias=False), our_convnet(bias=False)),
    "transformer": (lambda: keras_transformer(bias=True), our_transformer(bias=True)),
    "transformer without bias": (lambda: keras_transformer(bias=False), our_transformer(bias=False)),
    "wide heads": (lambda: keras_transformer(bias=True, key_dim=20), our_transformer(bias=True, key_dim=20)),
    "recurrent": (lambda: keras_recurrent(bias=True), our_recurrent(bias=True)),
    "recurrent without bias": (lambda: keras_recurrent(bias=False), our_recurrent(bias=False)),
    "ResNet-50": (lambda: keras.applications.ResNet50(weights=None), resnet50(bias=True)),
}


@pytest.fixture(scope="module", params=ARCHITECTURES)
def twins(request):
    """Build the network in Keras, once for all tests, beside our description of it."""
    build, layers = ARCHITECTURES[request.param]
    return build(), layers


def test_count_agrees_with_keras(twins) -> None:
    model, layers = twins
    assert count_parameters(layers) == model.count_params()


def test_trainable_count_agrees_with_keras(twins) -> None:
    model, layers = twins
    assert trainable_parameters(layers) == sum(variable.value.size for variable in model.trainable_variables)


def test_layers_agree_with_keras_one_by_one(twins) -> None:
    """Compared in order of size: Keras lists the shortcut of a block before its last convolution."""
    model, layers = twins
    in_keras = sorted(layer.count_params() for layer in model.layers)
    ours = sorted(count_parameters([layer]) for layer in layers)
    assert [count for count in ours if count] == [count for count in in_keras if count]
