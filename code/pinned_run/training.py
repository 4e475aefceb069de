"""A training whose result can be compared byte by byte: a perceptron over the words of short texts."""

from __future__ import annotations

from random import Random
from struct import pack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def train_bytes(
    texts: Sequence[tuple[str, bool]], *, vocabulary: Sequence[str], seed: int, epochs: int = 5
) -> bytes:
    """Return the weights as eight bytes each, in the order of ``vocabulary``; the bias comes last.

    The weights begin at small random numbers, and each epoch sees the texts in a new random order.

    >>> len(train_bytes([("good", True)], vocabulary=["good"], seed=1))
    16
    """
    rng = Random(seed)  # noqa: S311
    weights = [rng.uniform(-0.1, 0.1) for _ in range(len(vocabulary) + 1)]
    place = {word: i for i, word in enumerate(vocabulary)}
    for _ in range(epochs):
        for text, positive in rng.sample(texts, len(texts)):
            active = [place[word] for word in text.split()] + [len(vocabulary)]
            says = sum(weights[i] for i in active) > 0
            for i in active:
                weights[i] += 0.1 * (positive - says)
    return pack(f"<{len(weights)}d", *weights)
