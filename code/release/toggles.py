"""Feature toggles: decisions taken out of the code, and the number of programs that one has as a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations, product
from typing import TypeAlias

Setting: TypeAlias = tuple[bool, ...]
"""one value for each toggle: a configuration that somebody may be running"""


@dataclass(frozen=True)
class Toggle:
    """A feature that is on for a share of the people, always the same people.

    >>> some, more = Toggle("new model", share=0.1), Toggle("new model", share=0.2)
    >>> all(more.is_on(f"user {n}") for n in range(1000) if some.is_on(f"user {n}"))
    True
    """

    name: str
    share: float

    def is_on(self, person: str) -> bool:
        """Return whether ``person`` has it; the name is hashed too, so each toggle hits others."""
        digest = sha256(f"{self.name}/{person}".encode()).digest()
        return int.from_bytes(digest[:8]) / 2**64 < self.share


def configurations(toggles: int) -> Iterator[Setting]:
    """Yield every setting of so many toggles: 2 to the power of their number."""
    return product((False, True), repeat=toggles)


def pairs(setting: Setting) -> set[tuple[int, bool, int, bool]]:
    """Return the values of every two toggles in ``setting``."""
    return {(i, setting[i], j, setting[j]) for i, j in combinations(range(len(setting)), 2)}


def pairwise_tests(toggles: int) -> list[Setting]:
    """Return a few settings in which every two toggles take all four combinations of values.

    Greedy: always the setting that shows most pairs which have not been seen yet, of equals the first.
    """
    chosen: list[Setting] = []
    missing = set().union(*map(pairs, configurations(toggles)))
    while missing:
        best = max(configurations(toggles), key=lambda setting: len(pairs(setting) & missing))
        chosen.append(best)
        missing -= pairs(best)
    return chosen


def covers_all_pairs(tests: Sequence[Setting]) -> bool:
    """Return whether every two toggles take all four combinations somewhere in ``tests``."""
    seen = set().union(*map(pairs, tests))
    toggles = len(tests[0])
    return len(seen) == 4 * toggles * (toggles - 1) // 2
