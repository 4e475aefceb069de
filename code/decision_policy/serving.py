"""Where the two parts meet: the only place that knows both a model and a policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from decision_policy.policy import decide

if TYPE_CHECKING:
    from collections.abc import Callable

    from decision_policy.policy import Action, Policy


class Served(NamedTuple):
    """A decision, with the score that it was made from; both are logged."""

    score: float
    action: Action


def serve(amount_eur: float, *, model: Callable[[float], float], policy: Policy) -> Served:
    """Ask the model for a score and the policy what to do about it.

    >>> from decision_policy.policy import Policy
    >>> serve(500, model=lambda amount_eur: 0.5, policy=Policy(review_eur=10, block_eur=100))
    Served(score=0.5, action='block')
    """
    score = model(amount_eur)
    if not 0 <= score <= 1:
        raise ValueError(f"the model returned a score of {score}; expected a probability from 0 to 1")
    return Served(score, decide(score, amount_eur, policy))
