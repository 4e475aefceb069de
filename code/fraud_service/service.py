"""The service: a payment comes in, a score goes out, and what was served is written down."""

from __future__ import annotations

from typing import NamedTuple

from fraud_service.bank import Bank, Request
from fraud_service.detector import Detector
from fraud_service.features import Describe, as_known
from fraud_transactions.features import FeatureRow


class Prediction(NamedTuple):
    """One line of the log: what was asked, what the detector was shown, and what it said."""

    payment: Request
    features: FeatureRow
    score: float


class FraudService:
    """Scores each payment by what is known when it arrives, and keeps a log of it."""

    def __init__(self, detector: Detector, describe: Describe = as_known) -> None:
        self._detector = detector
        self._describe = describe
        self._bank = Bank()
        self.log: list[Prediction] = []

    def book(self, payment: Request) -> None:
        """Enter a payment, before it is scored or without ever being scored."""
        self._bank.book(payment)

    def score(self, payment: Request) -> float:
        """Return the score of a payment that has just been booked, and write it down."""
        features = self._describe(self._bank, payment)
        score = self._detector(features)
        self.log.append(Prediction(payment, features, score))
        return score

    def report_fraud(self, number: int) -> None:
        """Take a complaint: the payment of this number was a fraud."""
        self._bank.report_fraud(number)
