"""FraudGuard as a service: payments arrive, are scored at once, and turn out to be frauds a week later.

The world is that of :mod:`fraud_transactions`, with the three rules and the label delay of Le Borgne et al.
2022 (``leborgne2022``). Here it is lived through in the order of simulated time, so that nobody can read
tomorrow's paper. Read in this order: :mod:`~fraud_service.bank` is what is known at the moment;
:mod:`~fraud_service.features` describes a payment by it; :mod:`~fraud_service.detector` scores the
description; :mod:`~fraud_service.service` puts the three together and writes down what it has served;
:mod:`~fraud_service.replay` lets the world happen to it. Used in ``sec-feature-store``.
"""

from fraud_service.bank import Bank, Request
from fraud_service.detector import Detector, train_detector
from fraud_service.features import as_known, in_cents, without_delay
from fraud_service.replay import Arrival, arrivals, replay
from fraud_service.service import FraudService, Prediction

__all__ = [
    "Arrival",
    "Bank",
    "Detector",
    "FraudService",
    "Prediction",
    "Request",
    "arrivals",
    "as_known",
    "in_cents",
    "replay",
    "train_detector",
    "without_delay",
]
