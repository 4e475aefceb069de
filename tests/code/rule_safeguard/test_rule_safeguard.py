"""Precedence of rules, and counts that must add up."""

from __future__ import annotations

from random import Random

import pytest

from rule_safeguard import Decision, Payment, Rule, decide, draw_payments, tally

STOLEN = Rule("stolen terminal", lambda payment: payment.stolen_terminal, "block")
KNOWN = Rule("known payee", lambda payment: payment.known_payee, "pass")


def payment(*, stolen: bool = False, known: bool = False, score: float = 0.1) -> Payment:
    return Payment(50, stolen, known, score, fraud=False)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([STOLEN, KNOWN], Decision("block", "stolen terminal")),
        ([KNOWN, STOLEN], Decision("pass", "known payee")),
    ],
)
def test_first_rule_that_applies_decides(rules: list[Rule], expected: Decision) -> None:
    assert decide(payment(stolen=True, known=True), rules, threshold=0.5) == expected


@pytest.mark.parametrize(("score", "verdict"), [(0.49, "pass"), (0.5, "block")])
def test_score_decides_where_no_rule_applies(score: float, verdict: str) -> None:
    assert decide(payment(score=score), [STOLEN, KNOWN], threshold=0.5) == (verdict, "score")


def test_rule_holds_whatever_the_score() -> None:
    verdicts = {decide(payment(stolen=True, score=k / 10), [STOLEN], threshold=0.5) for k in range(11)}
    assert verdicts == {Decision("block", "stolen terminal")}


def test_no_rules_overrule_nothing() -> None:
    counts = tally(draw_payments(2000, Random(1)), [], threshold=0.5)
    assert (counts.by_rule, counts.overruled) == (0, 0)


def test_blocking_rule_catches_frauds_and_raises_false_alarms() -> None:
    payments = draw_payments(20_000, Random(2))
    alone, guarded = (tally(payments, rules, threshold=0.5) for rules in ([], [STOLEN]))
    gained = guarded.frauds_caught - alone.frauds_caught
    harmed = guarded.false_alarms - alone.false_alarms
    assert gained > 0 and harmed > 0
    assert gained + harmed == guarded.overruled <= guarded.by_rule


def test_order_matters_only_where_two_rules_apply() -> None:
    payments = draw_payments(20_000, Random(3))
    first, second = [STOLEN, KNOWN], [KNOWN, STOLEN]
    differing = [p for p in payments if decide(p, first, threshold=0.5) != decide(p, second, threshold=0.5)]
    assert differing
    assert all(p.stolen_terminal and p.known_payee for p in differing)
