"""The policy without a model, and both together with a model that is a function of two lines."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from decision_policy import Policy, decide, serve

POLICY = Policy(review_eur=20, block_eur=200)
ORDER = {"pass": 0, "review": 1, "block": 2}


@pytest.mark.parametrize(
    ("score", "amount_eur", "action"),
    [
        (0.0, 10_000, "pass"),
        (0.1, 199.99, "pass"),
        (0.1, 200, "review"),
        (0.1, 1999, "review"),
        (0.1, 2000, "block"),
        (1.0, 19.99, "pass"),
        (1.0, 200, "block"),
    ],
)
def test_table_of_decisions(score: float, amount_eur: float, action: str) -> None:
    assert decide(score, amount_eur, POLICY) == action


def test_higher_score_or_amount_is_never_treated_more_kindly() -> None:
    levels = [k / 20 for k in range(21)]
    amounts = [0.01, 1, 10, 100, 1000, 10_000]
    for amount_eur in amounts:
        actions = [ORDER[decide(score, amount_eur, POLICY)] for score in levels]
        assert all(a <= b for a, b in pairwise(actions))
    for score in levels:
        actions = [ORDER[decide(score, amount_eur, POLICY)] for amount_eur in amounts]
        assert all(a <= b for a, b in pairwise(actions))


@pytest.mark.parametrize("limits", [(0, 10), (-1, 10), (20, 10)])
def test_limits_out_of_order_are_refused(limits: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="review <= block"):
        Policy(*limits)


def test_policy_changes_actions_and_no_scores() -> None:
    strict = Policy(review_eur=1, block_eur=10)

    def model(amount_eur: float) -> float:
        return min(1.0, amount_eur / 1000)

    for amount_eur in (10, 100, 500):
        usual, careful = (serve(amount_eur, model=model, policy=policy) for policy in (POLICY, strict))
        assert usual.score == careful.score
        assert ORDER[usual.action] <= ORDER[careful.action]
    assert serve(100, model=model, policy=strict).action == "block"


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_score_that_is_no_probability_stops_at_the_border(score: float) -> None:
    with pytest.raises(ValueError, match="expected a probability"):
        serve(10, model=lambda _: score, policy=POLICY)


def test_two_kinds_of_equal_limits_leave_no_review() -> None:
    policy = Policy(review_eur=50, block_eur=50)
    actions = {decide(k / 10, amount, policy) for k, amount in product(range(11), (10, 100, 1000))}
    assert actions == {"pass", "block"}
