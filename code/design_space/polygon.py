"""The feasible region of two design variables under linear limits.

Each limit keeps one side of a straight line, a half-plane; the region is what all of them keep of a
rectangle. Clipping a polygon by one half-plane at a time is due to Sutherland and Hodgman,
``sutherland1974``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[Point, Point]
"""the lower left and the upper right corner of everything that could be built"""


@dataclass(frozen=True)
class HalfPlane:
    """The points (x, y) with ``a`` x + ``b`` y <= ``most``."""

    name: str
    a: float
    b: float
    most: float

    def room(self, point: Point) -> float:
        """Return how much of the limit ``point`` leaves unused; negative if it violates it.

        >>> HalfPlane("answer in time", 1, 0, 20).room((15, 2))
        5
        """
        return self.most - self.a * point[0] - self.b * point[1]


def corners(limits: Sequence[HalfPlane], box: Box) -> list[Point]:
    """Return the corners of the feasible region in order; none if nothing is feasible.

    >>> corners([HalfPlane("budget", 1, 1, 1)], ((0, 0), (2, 2)))
    [(0, 0), (1.0, 0.0), (0.0, 1.0)]
    """
    (left, low), (right, high) = box
    region: list[Point] = [(left, low), (right, low), (right, high), (left, high)]
    for limit in limits:
        region = _clip(region, limit)
    return region


def _clip(region: Sequence[Point], limit: HalfPlane) -> list[Point]:
    """Return what ``limit`` keeps of ``region``."""
    kept: list[Point] = []
    for here, there in pairwise([*region, *region[:1]]):
        room_here, room_there = limit.room(here), limit.room(there)
        if room_here >= 0:
            kept.append(here)
        if (room_here > 0 > room_there) or (room_here < 0 < room_there):
            share = room_here / (room_here - room_there)
            x, y = (a + share * (b - a) for a, b in zip(here, there, strict=True))
            kept.append((x, y))
    return kept


def area(region: Sequence[Point]) -> float:
    """Return the area of a polygon, by the shoelace formula.

    >>> area([(0, 0), (1, 0), (0, 1)])
    0.5
    """
    edges = pairwise([*region, *region[:1]])
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in edges)) / 2


def redundant(limits: Sequence[HalfPlane], box: Box) -> list[HalfPlane]:
    """Return the limits that one could forget, each on its own, without gaining any room."""
    whole = area(corners(limits, box))

    def without(limit: HalfPlane) -> float:
        return area(corners([other for other in limits if other is not limit], box))

    return [limit for limit in limits if without(limit) <= whole]


def conflict(limits: Sequence[HalfPlane], box: Box) -> list[HalfPlane]:
    """Return limits that cannot be kept together although all but any one of them can; none if all can.

    Drops one limit after the other and keeps those without which the rest could be had: the deletion filter
    of ``chinneck1991``. There may be other such sets.
    """
    if corners(limits, box):
        return []
    needed = list(limits)
    for limit in limits:
        rest = [other for other in needed if other is not limit]
        if not corners(rest, box):
            needed = rest
    return needed
