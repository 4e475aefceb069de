"""How unevenly requests fall on nodes: partitions by time, and partitions by a hash of the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def by_time(age: int, nodes: int, *, keys: int) -> int:
    """Return the node of a record that ``age`` younger ones follow; node 0 has the newest.

    >>> [by_time(age, nodes=2, keys=100) for age in (0, 49, 50, 99)]
    [0, 0, 1, 1]
    """
    return age * nodes // keys


def by_hash(key: int, nodes: int) -> int:
    """Return a node that has nothing to do with the age (Knuth's multiplicative hash)."""
    return (key * 2_654_435_761 % 2**32) * nodes >> 32


def busiest_load(
    shares: Sequence[float],
    nodes: int,
    place: Callable[[int, int], int],
    *,
    load: float,
) -> float:
    """Return how much of ``load`` falls on the node that gets most; ``shares[key]`` is a key's share of it.

    >>> busiest_load([0.5, 0.25, 0.25], 3, lambda key, nodes: key % nodes, load=2.0)
    1.0
    """
    loads = [0.0] * nodes
    for key, share in enumerate(shares):
        loads[place(key, nodes)] += load * share
    return max(loads)
