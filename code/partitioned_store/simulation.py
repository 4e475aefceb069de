"""The same questions as in ``survival``, answered by trying."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from partitioned_store.store import PartitionedStore

if TYPE_CHECKING:
    from collections.abc import Collection
    from random import Random

    from partitioned_store.placement import Placement


def simulated_reads(
    placement: Placement,
    dead: Collection[int],
    *,
    requests: int,
    rng: Random,
) -> float:
    """Return how many reads are answered for each one that falls on the busiest node."""
    asked: dict[int, int] = {}
    for _ in range(requests):
        living = [node for node in rng.choice(placement) if node not in dead]
        if living:
            node = rng.choice(living)
            asked[node] = asked.get(node, 0) + 1
    return sum(asked.values()) / max(asked.values(), default=1)


def unreadable(placement: Placement, dead: Collection[int], *, keys: int) -> Fraction:
    """Return the share of ``keys`` keys that cannot be read from a real store whose nodes have died.

    >>> unreadable([(0, 1), (2, 3), (4, 5)], dead={2, 3}, keys=30)
    Fraction(1, 3)
    """
    store = PartitionedStore(placement)
    for key in range(keys):
        store.write(key, version=1, value="written")
    for node in dead:
        store.crash(node)
    return Fraction(sum(store.read(key) is None for key in range(keys)), keys)
