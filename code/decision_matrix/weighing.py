"""From values with units to one number: a worth between 0 and 1 for each criterion, then a weighted sum.

v_c(x)    worth of value x: 0 at the criterion's worst end, 1 at its best, straight in between
T(o)      total of option o: the sum of w_c · v_c(x_oc), weights adding up to 1
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from example_data import read_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Options = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Criterion:
    """What is looked at, between which ends, and how much it counts."""

    name: str
    unit: str
    worst: float  # the value that is worth nothing
    best: float  # the value beyond which nobody would pay more
    weight: float  # of going from worst to best


def worth(criterion: Criterion, value: float) -> float:
    """Return what ``value`` is worth, between 0 and 1.

    >>> worth(Criterion("delay", "ms", worst=500, best=100, weight=1), 200)
    0.75
    """
    share = (value - criterion.worst) / (criterion.best - criterion.worst)
    return min(1.0, max(0.0, share))


def total(criteria: Sequence[Criterion], values: Mapping[str, float]) -> float:
    """Return the weighted sum of one option's worths; weights are shares of their sum."""
    all_weights = sum(criterion.weight for criterion in criteria)
    return sum(c.weight * worth(c, values[c.name]) for c in criteria) / all_weights


def ranked(criteria: Sequence[Criterion], options: Options) -> list[tuple[str, float]]:
    """Return options with their totals, best first; equal ones in the order of their names."""
    totals = [(name, total(criteria, values)) for name, values in options.items()]
    return sorted(totals, key=lambda pair: (-pair[1], pair[0]))


def ends_from(criteria: Sequence[Criterion], options: Options) -> list[Criterion]:
    """Return the criteria with their ends moved to the worst and best *of these options*.

    Many spreadsheets do this unasked. The worth of an option then depends on who else is in the table.
    """
    moved = []
    for criterion in criteria:
        values = [option[criterion.name] for option in options.values()]
        low, high = min(values), max(values)
        worst, best = (low, high) if criterion.best > criterion.worst else (high, low)
        moved.append(replace(criterion, worst=worst, best=best))
    return moved


def read_matrix(name: str) -> tuple[list[Criterion], dict[str, dict[str, float]]]:
    """Return criteria and options of the book's table ``name``: one row a criterion, one column an option."""
    criteria: list[Criterion] = []
    options: dict[str, dict[str, float]] = {}
    for row in read_rows(name):
        about = [row.pop(key) for key in ("criterion", "unit", "worst", "best", "weight")]
        label, unit, (worst, best, weight) = about[0], about[1], map(float, about[2:])
        criteria.append(Criterion(label, unit, worst, best, weight))
        for option, value in row.items():
            options.setdefault(option, {})[label] = float(value)
    return criteria, options
