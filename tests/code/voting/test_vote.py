"""The formula against the simulation, and the vote where there is none to take."""

from __future__ import annotations

from math import isclose, sqrt
from random import Random

import pytest

from voting import NoMajorityError, majority, share_of_wrong_votes, wrong_vote

QUESTIONS = 20_000


@pytest.mark.parametrize("voters", [1, 3, 7])
@pytest.mark.parametrize("shared", [0.0, 0.3, 1.0])
def test_formula_agrees_with_counted_votes(voters: int, shared: float) -> None:
    expected = wrong_vote(voters=voters, wrong=0.2, shared=shared)
    counted = share_of_wrong_votes(QUESTIONS, voters=voters, wrong=0.2, shared=shared, rng=Random(voters))
    assert abs(counted - expected) < 5 * sqrt(expected / QUESTIONS)


@pytest.mark.parametrize("shared", [0.0, 0.4, 1.0])
def test_one_voter_is_wrong_as_often_as_said(shared: float) -> None:
    assert isclose(wrong_vote(voters=1, wrong=0.1, shared=shared), 0.1)


def test_shared_errors_are_a_floor() -> None:
    rates = [wrong_vote(voters=n, wrong=0.1, shared=0.2) for n in (1, 3, 9, 99)]
    assert rates == sorted(rates, reverse=True)
    assert isclose(rates[-1], 0.02, rel_tol=1e-6)


def test_bad_voters_are_worse_together() -> None:
    assert wrong_vote(voters=9, wrong=0.6) > 0.6


def test_even_number_of_voters_is_refused() -> None:
    with pytest.raises(ValueError, match="4 members can be tied"):
        wrong_vote(voters=4, wrong=0.1)


@pytest.mark.parametrize("answers", [["a", "b"], ["a", "a", "b", "b"], ["a", "b", "c"]])
def test_vote_without_majority_is_an_error(answers: list[str]) -> None:
    with pytest.raises(NoMajorityError, match=f"of {len(answers)} votes"):
        majority(answers)
