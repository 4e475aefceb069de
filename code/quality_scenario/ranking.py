"""Which scenarios drive the design: rank them, and find the decisions on which two of them pull apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from example_data import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LEVELS = {"H": 3, "M": 2, "L": 1}


@dataclass(frozen=True)
class Driver:
    """One scenario as the architect sees it."""

    name: str
    importance: str  # to the business: H, M or L
    difficulty: str  # for the architecture: H, M or L
    pulls: Mapping[str, str]  # decision → the direction that the scenario would like

    @property
    def product(self) -> int:
        """Importance times difficulty, each from 1 to 3."""
        return LEVELS[self.importance] * LEVELS[self.difficulty]


def read_drivers(table: str) -> list[Driver]:
    """Read drivers from a table of the book; every column after the third is a decision."""
    drivers = []
    for row in read_rows(table):
        (_, name), (_, importance), (_, difficulty), *decisions = row.items()
        pulls = {decision: direction for decision, direction in decisions if direction}
        drivers.append(Driver(name, importance, difficulty, pulls))
    return drivers


def rank(drivers: Iterable[Driver]) -> list[Driver]:
    """Return ``drivers`` by importance, then by difficulty; equals keep their order."""
    return sorted(drivers, key=lambda d: (LEVELS[d.importance], LEVELS[d.difficulty]), reverse=True)


def conflicts(drivers: Iterable[Driver]) -> Iterator[tuple[str, Driver, Driver]]:
    """Yield each decision on which two drivers pull in different directions, with the two."""
    for first, second in combinations(drivers, 2):
        for decision, direction in first.pulls.items():
            if second.pulls.get(decision, direction) != direction:
                yield decision, first, second
