"""Effort for design against effort for rework. All times are weeks of one person's work.

Notation of the chapter:

    t   month of a change                       change_weeks   b · g^t, at most r
    b   base_weeks, a change on the first day   S   surprise_weeks, what changes cost beyond b, in all
    g   growth_per_month                        R   rework_weeks, what is left of S after d weeks of design
    r   rebuild_weeks, what starting over costs
    f   foreseeable, share of changes that somebody who thought about it would have seen
    h   halving_weeks, design effort that finds half of them
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log2


@dataclass(frozen=True)
class Project:
    """A project as the model sees it; each figure is an assumption."""

    months: int  # until it is switched off
    changes_per_month: float  # that touch the structure
    base_weeks: float  # b
    growth_per_month: float  # g
    foreseeable: float  # f, between 0 and 1
    halving_weeks: float  # h
    rebuild_weeks: float = 20.0  # r


def growth_from_ratio(ratio: float, *, months: int) -> float:
    """Return the growth a month at which a change is ``ratio`` times as dear after ``months``.

    >>> round(growth_from_ratio(100, months=24), 2)
    1.21
    """
    return float(ratio ** (1 / months))


def change_weeks(project: Project, month: float) -> float:
    """Return what a change of the structure costs in ``month`` if nobody has prepared for it."""
    grown: float = project.base_weeks * project.growth_per_month**month
    return min(grown, project.rebuild_weeks)


def surprise_weeks(project: Project) -> float:
    """Return S: what all changes cost together beyond their price on the first day.

    >>> surprise_weeks(Project(2, 1, 1, 2.0, 0.5, 1))  # (2 - 1) + (4 - 1)
    4.0
    """
    months = range(1, project.months + 1)
    extra = (change_weeks(project, month) - project.base_weeks for month in months)
    return project.changes_per_month * sum(extra)


def rework_weeks(project: Project, design_weeks: float) -> float:
    """Return R: the part of S that remains when ``design_weeks`` were spent on thinking first.

    >>> rework_weeks(Project(2, 1, 1, 2.0, 0.5, 1), 1)  # half are foreseeable, half of these are found
    3.0
    """
    found = project.foreseeable * (1 - 2 ** (-design_weeks / project.halving_weeks))
    return surprise_weeks(project) * (1 - found)


def total_weeks(project: Project, design_weeks: float) -> float:
    """Return the effort for design and for the rework that it leaves."""
    return design_weeks + rework_weeks(project, design_weeks)


def best_design_weeks(project: Project) -> float:
    """Return the design effort with the smallest total: h · log2(f · S · ln 2 / h), or 0.

    >>> best_design_weeks(Project(2, 1, 1, 1.0, 0.5, 1))  # later is no dearer: nothing to gain
    0.0
    """
    first_week_saves = project.foreseeable * surprise_weeks(project) * log(2) / project.halving_weeks
    return project.halving_weeks * log2(first_week_saves) if first_week_saves > 1 else 0.0
