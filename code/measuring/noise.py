"""How much accuracy noise on the inputs costs.

Unit: percentage points of accuracy. Protocol: normally distributed noise of stated spread, in the unit *of
the input* (not of its scaled form), from a seeded generator, on every input of the test data; the same noise
for every model that is compared. State the spread as a share of the input's range.
Source: robustness to random corruption as a measure of its own, apart from attacks, ``hendrycks2019``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.floating]


class Classifier(Protocol):
    """Anything that answers each row with a class."""

    def predict(self, rows: Rows, /) -> NDArray[np.generic]: ...


def add_noise(rows: Rows, spread: float, rng: np.random.Generator) -> Rows:
    """Return ``rows`` with noise of standard deviation ``spread`` on every value.

    >>> add_noise(np.ones((2, 2)), 0.0, np.random.default_rng(0)).tolist()
    [[1.0, 1.0], [1.0, 1.0]]
    """
    return rows + rng.normal(0, spread, rows.shape)


def accuracy(model: Classifier, rows: Rows, labels: NDArray[np.generic]) -> float:
    """Return the share of ``rows`` that ``model`` answers with their label."""
    return float(np.mean(model.predict(rows) == labels))


def points_lost(model: Classifier, rows: Rows, noisy: Rows, labels: NDArray[np.generic]) -> float:
    """Return how many points of accuracy ``model`` loses from ``rows`` to ``noisy``."""
    return 100 * (accuracy(model, rows, labels) - accuracy(model, noisy, labels))
