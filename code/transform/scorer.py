"""A classifier, the scaling that it was trained with, and one file that holds both.

Notation
    x      a row of d raw values, each in its own unit
    z      the same row after scaling: z_j = (x_j - m_j) / s_j
    m, s   mean and standard deviation of each column of the *training* rows

The model takes a row for a fraud if z lies nearer to the mean fraud than to the mean genuine row. A distance
adds up columns, so the answer depends on their units: without the scaling it is another model.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import dist
from statistics import fmean, pstdev
from typing import TypeAlias

Row: TypeAlias = Sequence[float]


@dataclass(frozen=True)
class Scaling:
    """The transform: mean and standard deviation of each column, learned from training rows."""

    means: tuple[float, ...]
    spreads: tuple[float, ...]

    def __call__(self, row: Row) -> tuple[float, ...]:
        """Return ``row`` in standard deviations from the mean.

        >>> Scaling(means=(10.0,), spreads=(2.0,))([13.0])
        (1.5,)
        """
        return tuple((x - m) / s for x, m, s in zip(row, self.means, self.spreads, strict=True))


@dataclass(frozen=True)
class Centroids:
    """The model: the mean scaled row of each class."""

    genuine: tuple[float, ...]
    fraud: tuple[float, ...]

    def predict(self, row: Row) -> bool:
        """Return whether ``row`` lies nearer to the frauds."""
        return dist(row, self.fraud) < dist(row, self.genuine)


@dataclass(frozen=True)
class Scorer:
    """Transform and model in one piece: it takes raw rows, and there is no other way in."""

    scaling: Scaling
    model: Centroids

    def predict(self, raw: Row) -> bool:
        """Return whether the raw row is taken for a fraud."""
        return self.model.predict(self.scaling(raw))

    def to_json(self) -> str:
        """Return the whole scorer as text, always the same text for the same scorer."""
        parts = {"means": self.scaling.means, "spreads": self.scaling.spreads}
        return json.dumps(parts | {"genuine": self.model.genuine, "fraud": self.model.fraud}, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Scorer:
        """Return the scorer that ``to_json`` wrote; floats survive to the last bit."""
        parts = {name: tuple(values) for name, values in json.loads(text).items()}
        return cls(Scaling(parts["means"], parts["spreads"]), Centroids(parts["genuine"], parts["fraud"]))


def fit_scaling(rows: Sequence[Row]) -> Scaling:
    """Return the scaling of ``rows``; a column that never varies is left in its unit."""
    columns = list(zip(*rows, strict=True))
    return Scaling(tuple(map(fmean, columns)), tuple(pstdev(column) or 1.0 for column in columns))


def train(rows: Sequence[Row], labels: Sequence[bool]) -> Scorer:
    """Return scaling and centroids learned from the same raw rows; both classes must occur."""
    scaling = fit_scaling(rows)
    scaled = [scaling(row) for row in rows]
    genuine, fraud = (
        tuple(map(fmean, zip(*(z for z, y in zip(scaled, labels, strict=True) if y is wanted), strict=True)))
        for wanted in (False, True)
    )
    if not genuine or not fraud:
        raise ValueError("training rows of one class only; both genuine rows and frauds are needed")
    return Scorer(scaling, Centroids(genuine, fraud))


def differing(answers: Sequence[bool], others: Sequence[bool]) -> int:
    """Return at how many places two lists of answers differ.

    >>> differing([True, False, True], [True, True, True])
    1
    """
    return sum(a is not b for a, b in zip(answers, others, strict=True))
