"""Plans on hand-made changes, and what follows for a thousand projects."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from cost_of_change import Change, Project, Session, draw_changes, draw_project, spent_weeks

PROJECT = Project(
    months=10,
    changes_per_month=1,
    base_weeks=1,
    growth_per_month=2,
    foreseeable=0.5,
    halving_weeks=1,
    rebuild_weeks=100,
)
SEEN = Change(month=3, foresight=0.4, find=0.4)  # one week of design finds it
UNSEEN = Change(month=3, foresight=0.6, find=0.4)  # nobody could have seen it at the start


@pytest.mark.parametrize(
    ("change", "plan", "weeks"),
    [
        (SEEN, (), 8),
        (SEEN, (Session(1),), 1 + 1),
        (UNSEEN, (Session(1),), 1 + 8),
        (Change(3, 0.4, 0.6), (Session(1),), 1 + 8),  # one halving does not find it …
        (Change(3, 0.4, 0.6), (Session(2),), 2 + 1),  # … two do
        (SEEN, (Session(1, month=2),), 4 + 1),  # a session in month 2 costs four times as much
        (SEEN, (Session(1, month=4),), 16 + 8),  # and one after the change comes too late
        (UNSEEN, (Session(1, month=2, learned=0.5),), 4 + 1),
        (SEEN, (Session(1, month=10),), 8),  # the project is over before the session
        (Change(3, 0.4, 0.6), (Session(1), Session(1, month=2)), 1 + 4 + 1),  # sessions add up
    ],
)
def test_spent_weeks_by_hand(change: Change, plan: tuple[Session, ...], weeks: float) -> None:
    assert spent_weeks(PROJECT, [change], plan) == weeks


def test_changes_come_in_order_within_the_life_of_the_project_at_the_stated_rate() -> None:
    rng = Random(0)
    drawn = [draw_changes(PROJECT, rng) for _ in range(2000)]
    for changes in drawn:
        months = [change.month for change in changes]
        assert months == sorted(months)
        assert all(0 <= month < PROJECT.months for month in months)
    assert mean(map(len, drawn)) == pytest.approx(10, abs=0.3)


def test_same_seed_gives_the_same_projects() -> None:
    first, second = Random(5), Random(5)
    assert [draw_project(first) for _ in range(9)] == [draw_project(second) for _ in range(9)]


@pytest.mark.parametrize("seed", range(5))
def test_looking_again_beats_both_extremes_on_average(seed: int) -> None:
    """The advice of the chapter does not hang on its seed."""
    rng = Random(seed)
    projects = [draw_project(rng) for _ in range(1000)]
    lives = [(project, draw_changes(project, rng)) for project in projects]
    plans = {
        "first": (Session(6),),
        "later": (Session(6, month=9, learned=0.5),),
        "both": (Session(2), Session(4, month=9, learned=0.5)),
        "never": (),
    }
    means = {name: mean(spent_weeks(*life, plan) for life in lives) for name, plan in plans.items()}
    assert min(means, key=means.__getitem__) == "both"
    assert max(means, key=means.__getitem__) == "never"


def test_without_changes_design_is_all_that_is_spent() -> None:
    assert spent_weeks(PROJECT, [], (Session(6),)) == 6
    assert spent_weeks(PROJECT, [], (Session(6, month=12),)) == 0
