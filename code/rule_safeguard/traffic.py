"""Payments to decide on. The model knows one kind of fraud well; of the other it has seen too few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rule_safeguard.rules import Payment

if TYPE_CHECKING:
    from random import Random

USUAL_FRAUD, TERMINAL_USED, FRAUD_AT_TERMINAL = 0.01, 0.004, 0.6
KNOWN_PAYEE = 0.3


def draw_payments(count: int, rng: Random) -> list[Payment]:
    """Return payments of which about one in eighty is a fraud.

    A usual fraud gets a high score and never goes to a known payee. At a stolen terminal three payments in
    five are frauds, by whoever has stolen it; the model scores them all like honest ones.
    """
    payments = []
    for _ in range(count):
        at_stolen = rng.random() < TERMINAL_USED
        usual_fraud = not at_stolen and rng.random() < USUAL_FRAUD
        score = rng.betavariate(5, 2) if usual_fraud else rng.betavariate(1, 12)
        fraud = usual_fraud or (at_stolen and rng.random() < FRAUD_AT_TERMINAL)
        known_payee = not fraud and rng.random() < KNOWN_PAYEE
        payments.append(Payment(rng.lognormvariate(3.5, 1.2), at_stolen, known_payee, score, fraud))
    return payments
