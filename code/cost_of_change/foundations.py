"""What rests on a decision: everything that was built on it, directly or by way of other decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from example_data import read_rows

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Decision:
    """One decision, and the work that went into carrying it out."""

    name: str
    week: int  # in which it was taken
    work_weeks: float  # that it took to carry out
    rests_on: tuple[str, ...] = ()  # earlier decisions that it takes for granted


def read_decisions(name: str) -> dict[str, Decision]:
    """Return the decisions of the book's table ``name``, by name."""
    return {
        row["decision"]: Decision(
            row["decision"],
            int(row["week"]),
            float(row["work [weeks]"]),
            tuple(filter(None, row["rests on"].split("; "))),
        )
        for row in read_rows(name)
    }


def carried(decisions: Mapping[str, Decision], name: str) -> set[str]:
    """Return the decisions that rest on ``name``, at whatever distance.

    >>> walls = Decision("walls", 2, 3, ("ground",))
    >>> roof = Decision("roof", 5, 2, ("walls",))
    >>> sorted(carried({"walls": walls, "roof": roof}, "ground"))
    ['roof', 'walls']
    """
    found: set[str] = set()
    frontier = [name]
    while frontier:
        below = frontier.pop()
        above = {d.name for d in decisions.values() if below in d.rests_on} - found
        found |= above
        frontier += above
    return found


def weeks_resting_on(decisions: Mapping[str, Decision], name: str, *, by_week: int) -> float:
    """Return the weeks of work, done up to ``by_week``, that take decision ``name`` for granted.

    An upper bound of what moving it costs: not everything that rests on a wall falls with it.
    """
    above = (decisions[other] for other in carried(decisions, name))
    return sum(decision.work_weeks for decision in above if decision.week <= by_week)
