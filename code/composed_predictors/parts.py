"""Composite: one predictor, several in a row or several side by side, all asked in the same way.

Notation
    row     the features of one payment by name
    answer  a risk between 0 and 1
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias

Row: TypeAlias = Mapping[str, float]
Step: TypeAlias = Callable[[Row], Row]


class Predictor(Protocol):
    """The interface that leaves and groups share."""

    def predict(self, row: Row) -> float:
        """Return the risk of one payment."""

    def leaves(self) -> Iterator[Threshold]:
        """Yield what a group consists of in the end; a leaf yields itself."""


class Threshold:
    """A leaf: sure of a fraud when one feature exceeds a limit.

    >>> Threshold("amount", 220).predict({"amount": 300})
    1.0
    """

    def __init__(self, feature: str, limit: float) -> None:
        self.feature = feature
        self.limit = limit
        self.calls = 0

    def predict(self, row: Row) -> float:
        """Return 1 above the limit and 0 up to it."""
        self.calls += 1
        return float(row[self.feature] > self.limit)

    def leaves(self) -> Iterator[Threshold]:
        """Yield this one."""
        yield self


class Ensemble:
    """A group side by side: all members answer, and the mean of their answers counts."""

    def __init__(self, members: Sequence[Predictor]) -> None:
        if not members:
            raise ValueError("an ensemble needs at least one member")
        self.members = members

    def predict(self, row: Row) -> float:
        """Return the mean of the members' risks."""
        return sum(member.predict(row) for member in self.members) / len(self.members)

    def leaves(self) -> Iterator[Threshold]:
        """Yield the leaves of all members."""
        for member in self.members:
            yield from member.leaves()


class Pipeline:
    """A group in a row: steps change the features, and the last part answers."""

    def __init__(self, steps: Sequence[Step], last: Predictor) -> None:
        self.steps = steps
        self.last = last

    def predict(self, row: Row) -> float:
        """Return what the last part says of the changed features."""
        for step in self.steps:
            row = step(row)
        return self.last.predict(row)

    def leaves(self) -> Iterator[Threshold]:
        """Yield the leaves of the last part."""
        return self.last.leaves()


def nested(depth: int, width: int) -> Predictor:
    """Return ensembles of ensembles, ``depth`` levels deep, with ``width`` members each.

    >>> len(list(nested(2, 3).leaves()))
    9
    """
    if depth == 0:
        return Threshold("amount", 220)
    return Ensemble([nested(depth - 1, width) for _ in range(width)])
