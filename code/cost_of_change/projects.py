"""A thousand projects with luck: who would have done better to design first?

All plans meet the *same* changes, with the same luck, so that a difference is due to the plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cost_of_change.curve import Project, change_weeks, growth_from_ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random


@dataclass(frozen=True)
class Change:
    """A change that hits the structure, and two draws between 0 and 1 that decide who saw it coming."""

    month: float
    foresight: float  # foreseeable if below the project's share of foreseeable changes
    find: float  # found if below the share that the design effort finds


@dataclass(frozen=True)
class Session:
    """Some weeks of design. A plan is a tuple of such sessions; the empty one never designs."""

    weeks: float
    month: float = 0.0  # 0: before the first line
    learned: float = 0.0  # share of what nobody could foresee at the start that has shown itself by then


def draw_project(rng: Random) -> Project:
    """Return a project from the distributions that the chapter states."""
    return Project(
        months=max(1, min(60, round(rng.expovariate(1 / 15)))),
        changes_per_month=2 ** rng.uniform(-2, 1),
        base_weeks=0.5,
        growth_per_month=growth_from_ratio(100 ** rng.random(), months=24),
        foreseeable=rng.uniform(0.2, 0.9),
        halving_weeks=2.0,
    )


def draw_changes(project: Project, rng: Random) -> list[Change]:
    """Return the changes of the project's life, at random times."""
    changes = []
    month = rng.expovariate(project.changes_per_month)
    while month < project.months:
        changes.append(Change(month, rng.random(), rng.random()))
        month += rng.expovariate(project.changes_per_month)
    return changes


def spent_weeks(project: Project, changes: Iterable[Change], plan: Sequence[Session]) -> float:
    """Return design effort and rework of one project under ``plan``.

    Designing in month m costs as much more as any other change does by then, since what was built has to
    move. A project that is over before a session never pays for it.
    """
    held = [session for session in plan if session.month < project.months]
    spent = sum(float(session.weeks * project.growth_per_month**session.month) for session in held)
    for change in changes:
        so_far = [session for session in held if session.month <= change.month]
        found = 1 - 2 ** (-sum(session.weeks for session in so_far) / project.halving_weeks)
        learned = max((session.learned for session in so_far), default=0.0)
        seen = project.foreseeable + (1 - project.foreseeable) * learned
        prepared = change.foresight < seen and change.find < found
        spent += project.base_weeks if prepared else change_weeks(project, change.month)
    return spent
