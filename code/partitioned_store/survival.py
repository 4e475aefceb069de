"""What a placement can do while some nodes are dead. All results are exact fractions.

symbol   meaning
P        partitions, each with an equal share of the keys and of the requests
D        the set of dead nodes

Throughput is counted in what one node can do. A read asks one living copy, each equally often; a write
goes to all living copies.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from partitioned_store.placement import Placement


def keys_lost(placement: Placement, dead: Collection[int]) -> Fraction:
    """Return the share of the keys of which no copy lives.

    >>> keys_lost([(0, 1), (2, 3), (4, 5)], dead={2, 3})
    Fraction(1, 3)
    """
    gone = sum(set(nodes) <= set(dead) for nodes in placement)
    return Fraction(gone, len(placement))


def keys_with_fewer_copies(placement: Placement, dead: Collection[int]) -> Fraction:
    """Return the share of the keys that have lost a copy, but not the last."""
    hit = sum(0 < len(set(nodes) & set(dead)) < len(nodes) for nodes in placement)
    return Fraction(hit, len(placement))


def reads(placement: Placement, dead: Collection[int] = ()) -> Fraction:
    """Return how many reads can be answered before the busiest node is full."""
    return _answered(placement, dead, each_copy_takes=lambda copies: Fraction(1, copies))


def writes(placement: Placement, dead: Collection[int] = ()) -> Fraction:
    """Return how many writes can be taken before the busiest node is full."""
    return _answered(placement, dead, each_copy_takes=lambda _copies: Fraction(1))


def _answered(
    placement: Placement,
    dead: Collection[int],
    *,
    each_copy_takes: Callable[[int], Fraction],
) -> Fraction:
    load: dict[int, Fraction] = {}  # node -> its part of one request that is spread over all partitions
    for nodes in placement:
        living = [node for node in nodes if node not in dead]
        for node in living:
            part = each_copy_takes(len(living)) / len(placement)
            load[node] = load.get(node, Fraction()) + part
    if not load:
        return Fraction()
    return (1 - keys_lost(placement, dead)) / max(load.values())
