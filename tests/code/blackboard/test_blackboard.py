"""Specialists that help each other, and a run that always ends."""

from __future__ import annotations

from itertools import pairwise, permutations
from random import Random

import pytest

from blackboard import (
    HEARD,
    SPECIALISTS,
    SPOKEN,
    Board,
    Specialist,
    acoustics,
    in_fixed_order,
    run,
)

GUESSES = next(specialist for specialist in SPECIALISTS if specialist.look is acoustics)
KNOWS = [specialist for specialist in SPECIALISTS if specialist is not GUESSES]


def test_together_they_find_what_was_spoken() -> None:
    assert run(HEARD, SPECIALISTS)[-1].board.text() == SPOKEN


@pytest.mark.parametrize("order", list(permutations(KNOWS)))
def test_no_fixed_order_settles_every_word(order: tuple[Specialist, ...]) -> None:
    assert in_fixed_order(HEARD, order).open_places


@pytest.mark.parametrize("order", list(permutations(range(1, 4))))
def test_those_who_know_agree_in_any_order_of_rating(order: tuple[int, ...]) -> None:
    rated = [s._replace(rating=rating) for s, rating in zip(KNOWS, order, strict=True)]
    assert run(HEARD, rated)[-1].board.text() == SPOKEN


def test_a_guess_that_comes_first_cannot_be_taken_back() -> None:
    steps = run(HEARD, [*KNOWS, GUESSES._replace(rating=9)])
    assert {step.specialist for step in steps} == {"acoustics"}
    assert steps[-1].board.text() != SPOKEN


@pytest.mark.parametrize("missing", SPECIALISTS)
def test_run_without_one_of_them_ends_and_without_a_guess_is_never_wrong(missing: Specialist) -> None:
    present = [specialist for specialist in SPECIALISTS if specialist is not missing]
    final = run(HEARD, present)[-1].board
    if missing is GUESSES:
        spoken = SPOKEN.split()
        assert all(word in final.places[place] for place, word in enumerate(spoken))
    else:
        assert not final.open_places


@pytest.mark.parametrize("seed", range(5))
def test_every_step_strikes_out_something_so_that_every_run_ends(seed: int) -> None:
    rng = Random(seed)
    vocabulary = sorted({word for candidates in HEARD.places for word in candidates})
    board = Board(tuple({word: rng.random() for word in rng.sample(vocabulary, 4)} for _ in range(12)))
    steps = run(board, SPECIALISTS)
    surpluses = [board.surplus, *(step.board.surplus for step in steps)]
    assert all(later < earlier for earlier, later in pairwise(surpluses))
    assert len(steps) <= board.surplus and surpluses[-1] == 0


def test_no_contribution_empties_a_place() -> None:
    board = Board(({"the": 1.0, "they": 0.5},))
    assert board.offer(0, {"other"}) is None
    assert board.offer(0, {"the", "they"}) is None
    assert board.offer(0, {"the"}) is not None
