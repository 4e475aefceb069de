"""What a change costs later, and how much thinking before the first line pays; chapter sec-requirements.

A model to argue with, not to forecast with: every parameter is an assumption. In the order of the chapter:
what rests on a decision (`foundations`), effort for design against rework (`curve`), and a thousand
projects with luck (`projects`).
"""

from cost_of_change.curve import (
    Project,
    best_design_weeks,
    change_weeks,
    growth_from_ratio,
    rework_weeks,
    surprise_weeks,
    total_weeks,
)
from cost_of_change.foundations import Decision, carried, read_decisions, weeks_resting_on
from cost_of_change.projects import Change, Session, draw_changes, draw_project, spent_weeks

__all__ = [
    "Change",
    "Decision",
    "Project",
    "Session",
    "best_design_weeks",
    "carried",
    "change_weeks",
    "draw_changes",
    "draw_project",
    "growth_from_ratio",
    "read_decisions",
    "rework_weeks",
    "spent_weeks",
    "surprise_weeks",
    "total_weeks",
    "weeks_resting_on",
]
