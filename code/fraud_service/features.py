"""Features at the moment of the payment, written as a serving team writes them: one payment, one bank.

:func:`as_known` means the same as :func:`fraud_transactions.describe`, which computes whole training tables.
The two share no line, as is usual; a test compares them. The other functions are what happens instead.

in_cents        the ledger's amounts, whole numbers of cents, where the model was trained on euros
without_delay   "share of frauds at the terminal, 7 and 30 days", read as 7 and 30 days until now
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from fraud_service.bank import Bank, Request
from fraud_transactions.features import (
    AVERAGE_WINDOW_D,
    LABEL_DELAY_D,
    FeatureRow,
    is_night,
    is_weekend,
)

Describe: TypeAlias = Callable[[Bank, Request], FeatureRow]
"""the bank, which has booked the payment, and the payment → its features in the order of FEATURES"""


def as_known(bank: Bank, payment: Request) -> FeatureRow:
    """Return the features as training computes them: only labels that are a week old count."""
    return (
        payment.amount_eur,
        is_weekend(payment.time_d),
        is_night(payment.time_d),
        customer_average(bank, payment),
        terminal_risk(bank, payment, window_d=7, delay_d=LABEL_DELAY_D),
        terminal_risk(bank, payment, window_d=30, delay_d=LABEL_DELAY_D),
    )


def in_cents(bank: Bank, payment: Request) -> FeatureRow:
    """Return the features with the amount taken from the ledger, which counts cents."""
    right = as_known(bank, payment)
    return (float(round(100 * payment.amount_eur)), *right[1:])


def without_delay(bank: Bank, payment: Request) -> FeatureRow:
    """Return the features with risks over days for which there are no labels yet."""
    right = as_known(bank, payment)
    risk_7 = terminal_risk(bank, payment, window_d=7, delay_d=0)
    risk_30 = terminal_risk(bank, payment, window_d=30, delay_d=0)
    return (*right[:4], risk_7, risk_30)


def customer_average(bank: Bank, payment: Request) -> float:
    """Return the customer's mean amount in EUR over 30 days, this payment included."""
    start_d = payment.time_d - AVERAGE_WINDOW_D
    amounts = [
        past.amount_eur
        for past in bank.of_customer(payment.customer, after_d=start_d, until_d=payment.time_d)
    ]
    return sum(amounts) / len(amounts)


def terminal_risk(bank: Bank, payment: Request, *, window_d: float, delay_d: float) -> float:
    """Return the share of known frauds in ``window_d`` days that end ``delay_d`` days before the payment."""
    end_d = payment.time_d - delay_d
    past = bank.at_terminal(payment.terminal, after_d=end_d - window_d, until_d=end_d)
    return sum(map(bank.is_known_fraud, past)) / len(past) if past else 0.0
