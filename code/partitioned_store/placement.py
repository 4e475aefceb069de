"""Which nodes hold a copy of which partition.

A placement is a list with one entry for each partition: the numbers of the nodes that hold it. All partitions
hold equally many keys.
"""

from __future__ import annotations

from itertools import combinations
from typing import TypeAlias

Placement: TypeAlias = "list[tuple[int, ...]]"


def mirrored(nodes: int, copies: int) -> Placement:
    """Return groups of nodes that hold the same: each node has ``copies - 1`` twins.

    >>> mirrored(6, 2)
    [(0, 1), (2, 3), (4, 5)]
    """
    if nodes % copies:
        raise ValueError(f"{nodes} nodes cannot form groups of {copies}")
    return [tuple(range(first, first + copies)) for first in range(0, nodes, copies)]


def striped(nodes: int, copies: int) -> Placement:
    """Return more and smaller partitions, one on every possible group of nodes.

    >>> striped(4, 2)
    [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    """
    return list(combinations(range(nodes), copies))
