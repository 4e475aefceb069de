"""Dominance: who is beaten in everything, and who is not (the Pareto front).

Points are tuples of costs, one for each quality: less is better. Negate a quality of which more is better.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeAlias, TypeVar

Costs: TypeAlias = Sequence[float]
Name = TypeVar("Name", bound=Hashable)


def dominates(one: Costs, other: Costs) -> bool:
    """Say whether ``one`` is nowhere worse than ``other`` and somewhere better.

    >>> dominates((1, 2), (1, 3)), dominates((1, 2), (1, 2)), dominates((1, 3), (2, 2))
    (True, False, False)
    """
    pairs = list(zip(one, other, strict=True))
    never_worse = all(mine <= theirs for mine, theirs in pairs)
    return never_worse and any(mine < theirs for mine, theirs in pairs)


def dominators(points: Mapping[Name, Costs]) -> dict[Name, list[Name]]:
    """Return for each point the names of those that dominate it, in their order."""
    return {
        name: [other for other in points if dominates(points[other], costs)] for name, costs in points.items()
    }


def front(points: Mapping[Name, Costs]) -> list[Name]:
    """Return the names of the points that nothing dominates, in their order.

    >>> front({"cheap": (1, 9), "good": (9, 1), "neither": (9, 9)})
    ['cheap', 'good']
    """
    return [name for name, betters in dominators(points).items() if not betters]
