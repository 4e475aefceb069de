"""Rules that may overrule a score. The first one that applies decides; if none does, the score does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Verdict: TypeAlias = Literal["pass", "block"]

MODEL = "score"


class Payment(NamedTuple):
    """What a rule may look at, the model's score, and what only the future knows."""

    amount_eur: float
    stolen_terminal: bool  # the terminal is on the police's list
    known_payee: bool  # the customer has paid there every month for a year
    score: float  # the model's, between 0 and 1
    fraud: bool  # found out later


class Rule(NamedTuple):
    """A condition that a person has written, and what follows from it."""

    name: str
    applies: Callable[[Payment], bool]
    verdict: Verdict


class Decision(NamedTuple):
    """A verdict, and who is answerable for it."""

    verdict: Verdict
    decided_by: str


def decide(payment: Payment, rules: Sequence[Rule], *, threshold: float) -> Decision:
    """Return the verdict of the first rule that applies, or else of the score.

    >>> small = Rule("small amount", lambda payment: payment.amount_eur < 5, "pass")
    >>> decide(Payment(3, False, False, score=0.99, fraud=True), [small], threshold=0.5)
    Decision(verdict='pass', decided_by='small amount')
    """
    for rule in rules:
        if rule.applies(payment):
            return Decision(rule.verdict, rule.name)
    return Decision("block" if payment.score >= threshold else "pass", MODEL)
