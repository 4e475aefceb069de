"""The loop narrows without exploration; with exploration and weights it learns what is true."""

from __future__ import annotations

from random import Random
from statistics import fmean

import pytest

from decision_tree import entropy_of_counts
from feedback_loop import Day, Loop, simulate

SONGS = 20
NAIVE = Loop()
EXPLORING = Loop(exploration=0.1)
CLOSED = Loop(exploration=0.1, weighted=True)


def days(loop: Loop, seed: int, rates: list[float] | None = None) -> list[Day]:
    return list(simulate(rates or [0.1] * SONGS, loop, days=40, shows=500, rng=Random(seed)))


def last_entropy(loop: Loop) -> float:
    return fmean(entropy_of_counts(days(loop, seed)[-1].shown) for seed in range(5))


@pytest.mark.parametrize("loop", [NAIVE, EXPLORING, CLOSED])
def test_chances_add_up_and_exploration_is_their_floor(loop: Loop) -> None:
    chances = loop.probabilities([1.0, 2.0, 40.0, 0.5])
    assert sum(chances) == pytest.approx(1)
    assert min(chances) >= loop.exploration / 4


def test_first_day_shows_everything() -> None:
    assert entropy_of_counts(days(NAIVE, seed=1)[0].shown) > 4.2


def test_equal_songs_become_a_monopoly_in_the_naive_loop() -> None:
    assert last_entropy(NAIVE) < 1


def test_exploration_alone_only_puts_a_floor_under_it() -> None:
    assert last_entropy(NAIVE) < last_entropy(EXPLORING) < 2


def test_equal_songs_stay_equal_in_the_closed_loop() -> None:
    assert last_entropy(CLOSED) > 4.1


def test_monopoly_is_a_matter_of_luck() -> None:
    winners = {max(range(SONGS), key=days(NAIVE, seed)[-1].shown.__getitem__) for seed in range(5)}
    assert len(winners) > 1


def test_shows_are_all_counted_and_clicks_follow_the_rates() -> None:
    history = days(NAIVE, seed=2, rates=[0.3] * SONGS)
    assert all(sum(day.shown) == 500 for day in history)
    assert sum(day.clicks for day in history) / (40 * 500) == pytest.approx(0.3, abs=0.02)


def test_same_seed_same_history() -> None:
    assert days(CLOSED, seed=3) == days(CLOSED, seed=3) != days(CLOSED, seed=4)
