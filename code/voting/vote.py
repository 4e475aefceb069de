"""The vote itself, and voters that err as often as they are told to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence
    from random import Random

Answer = TypeVar("Answer", bound="Hashable")


class NoMajorityError(Exception):
    """No answer was given by more than half of the voters."""


def majority(answers: Sequence[Answer]) -> Answer:
    """Return the answer that more than half of the voters give.

    >>> majority(["stop", "go", "stop"])
    'stop'
    """
    answer, votes = Counter(answers).most_common(1)[0]
    if 2 * votes <= len(answers):
        raise NoMajorityError(f"the most frequent answer has {votes} of {len(answers)} votes")
    return answer


def ballots(*, voters: int, wrong: float, shared: float, rng: Random) -> list[bool]:
    """Return for each voter whether it is right on one question."""
    all_wrong = shared * wrong
    if rng.random() < all_wrong:
        return [False] * voters
    alone = (wrong - all_wrong) / (1 - all_wrong)
    return [rng.random() >= alone for _ in range(voters)]


def share_of_wrong_votes(
    questions: int, *, voters: int, wrong: float, shared: float = 0.0, rng: Random
) -> float:
    """Return the share of ``questions`` on which the majority is wrong."""
    votes = (majority(ballots(voters=voters, wrong=wrong, shared=shared, rng=rng)) for _ in range(questions))
    return sum(not right for right in votes) / questions
