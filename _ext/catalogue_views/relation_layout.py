"""Where the cards of a relation graph stand: two columns of names with room for lines between them. Pure.

Names are set horizontally in rows, so they never cover one another and can be read at any number of cards.
Chosen cards stand on the left and their neighbours on the right; where all cards are chosen, families are
dealt out to both sides. Families, and cards within a family, change places as long as that makes the lines
shorter. Ties are broken by name, so the same graph always has the same picture.
"""

from __future__ import annotations

from itertools import combinations, groupby
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from catalogue.model import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from catalogue_views.relation_graph import Graph, Member

ROW, LINE, HEADING, GAP = 24.0, 14.0, 22.0, 8.0
"""Heights: of a row with one line, of each further line, of the name of a family, between two families."""

LETTER = 6.9
"""Mean width of a letter at the size of the names, on the safe side."""

LONGEST_LINE = 22
"""Letters in a line of a name; a longer name takes two."""

MIDDLE, ROOM_FOR_LINE, WIDEST_MIDDLE = 120.0, 2.0, 320.0
"""Room between the columns: for any lines, for each of them, and at most."""

SWEEPS = 5
"""How often everything that can change places is tried."""


class Spot(NamedTuple):
    """Where a card stands: its mark, which side it is on, its name in lines."""

    x: float
    y: float
    side: int  # 0 left, 1 right
    lines: tuple[str, ...]


class Heading(NamedTuple):
    """Where the name of a family stands."""

    x: float
    y: float
    side: int
    text: str


class Layout(NamedTuple):
    """A drawing: the spot of each member in their order, headings, width and height."""

    spots: tuple[Spot, ...]
    headings: tuple[Heading, ...]
    width: float
    height: float


Family = list[int]  # members, from top to bottom
Sides = tuple[list[Family], list[Family]]


def lay_out(graph: Graph) -> Layout:
    """Return the drawing of ``graph``."""
    members = graph.members
    sides = _untangled(graph, _split(graph))
    names = [wrap(member.face.name, LONGEST_LINE) or [""] for member in members]
    widths = [max((_width(names[m]) for family in side for m in family), default=0.0) for side in sides]
    middle = min(MIDDLE + ROOM_FOR_LINE * len(graph.links), WIDEST_MIDDLE)
    x = (widths[0], widths[0] + middle)
    heights = [_height(side, names) for side in sides]
    spots: dict[int, Spot] = {}
    headings: list[Heading] = []
    for side, families in enumerate(sides):
        y = (max(heights) - heights[side]) / 2
        for family in families:
            headings.append(Heading(x[side], y + HEADING - 6, side, members[family[0]].family))
            y += HEADING
            for member in family:
                height = _row(names[member])
                spots[member] = Spot(x[side], y + height / 2, side, tuple(names[member]))
                y += height
            y += GAP
    places = range(len(members))
    return Layout(tuple(spots[place] for place in places), tuple(headings), x[1] + widths[1], max(heights))


def _split(graph: Graph) -> Sides:
    """Return the families of each side: chosen cards and their neighbours, or all in two halves."""
    chosen = [place for place, member in enumerate(graph.members) if member.is_chosen]
    others = [place for place, member in enumerate(graph.members) if not member.is_chosen]
    if others and chosen:
        return _families(graph.members, chosen), _families(graph.members, others)
    return _halves(_families(graph.members, [*chosen, *others]))


def _families(members: Sequence[Member], places: list[int]) -> list[Family]:
    ordered = sorted(places, key=lambda place: fold(members[place].family))
    return [list(group) for _, group in groupby(ordered, key=lambda place: fold(members[place].family))]


def _halves(families: list[Family]) -> Sides:
    """Cut the sequence of ``families`` where both sides come out nearly equal."""
    rows = [len(family) + 1.5 for family in families]
    cut = min(range(len(rows) + 1), key=lambda c: (abs(sum(rows[:c]) - sum(rows[c:])), c))
    return families[:cut], families[cut:]


def _untangled(graph: Graph, sides: Sides) -> Sides:
    """Let families and cards change places while that shortens the lines."""
    is_split = any(not member.is_chosen for member in graph.members)
    sequence = [*sides[0], *sides[1]]
    cut = len(sides[0])

    def current() -> Sides:
        return (sequence[:cut], sequence[cut:]) if is_split else _halves(sequence)

    def length() -> float:
        return _length_of_lines(graph, current())

    best = length()
    for _ in range(SWEEPS):
        before = best
        for one, other in combinations(range(len(sequence)), 2):
            if not is_split or (one < cut) == (other < cut):
                best = _better(sequence, one, other, length, best)
        for family in sequence:
            for one, other in combinations(range(len(family)), 2):
                best = _better(family, one, other, length, best)
        if best == before:
            break
    return current()


def _better(items: list, one: int, other: int, length: Callable[[], float], best: float) -> float:  # type: ignore[type-arg]
    """Exchange two of ``items`` if that makes the lines shorter, and return how long they are now."""
    items[one], items[other] = items[other], items[one]
    now = length()
    if now < best - 1e-6:
        return now
    items[one], items[other] = items[other], items[one]
    return best


def _length_of_lines(graph: Graph, sides: Sides) -> float:
    rows: dict[int, tuple[int, float]] = {}
    for side, families in enumerate(sides):
        row = 0.0
        for family in families:
            row += 1.5
            for member in family:
                rows[member] = (side, row)
                row += 1
    total = 0.0
    for link in graph.links:
        (side, row), (other_side, other_row) = rows[link.source], rows[link.target]
        total += abs(row - other_row) + (4.0 if side != other_side else 0.0)
    return total


def _row(lines: Sequence[str]) -> float:
    return ROW + LINE * (len(lines) - 1)


def _width(lines: Sequence[str]) -> float:
    return max(map(len, lines)) * LETTER + 14


def _height(families: Sequence[Family], names: Sequence[Sequence[str]]) -> float:
    return sum(HEADING + GAP + sum(_row(names[member]) for member in family) for family in families)


def curve(layout: Layout, source: int, target: int, *, insets: tuple[float, float]) -> str:
    """Return the path of a line that leaves both cards towards the middle, ``insets`` from their marks."""
    one, other = layout.spots[source], layout.spots[target]
    reach = abs(one.y - other.y)
    bend = 16 + min(0.4 * reach, 150.0) if one.side == other.side else 0.4 * abs(one.x - other.x)
    (x1, c1), (x2, c2) = (_ends(*end, bend) for end in zip((one, other), insets, strict=True))
    points = [(x1, one.y), (c1, one.y), (c2, other.y), (x2, other.y)]
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{start}C{' '.join(rest)}"


def _ends(spot: Spot, inset: float, bend: float) -> tuple[float, float]:
    inwards = -1 if spot.side else 1
    return spot.x + inwards * inset, spot.x + inwards * (inset + bend)


def number(value: float) -> str:
    """Return ``value`` as short as a drawing needs it.

    >>> number(12.04), number(3.25)
    ('12', '3.2')
    """
    return f"{value:.1f}".removesuffix(".0")
