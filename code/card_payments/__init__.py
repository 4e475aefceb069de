"""Card payments with two kinds of fraud, to try fraud features on; chapter on patterns, sec-feature-store."""

from card_payments.simulation import SECONDS_PER_DAY, Payment, simulate

__all__ = ["SECONDS_PER_DAY", "Payment", "simulate"]
