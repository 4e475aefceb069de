"""Card transactions for practice: a small world in which every fraud has a known cause.

:mod:`~fraud_transactions.simulation` lets customers pay and three kinds of criminals steal;
:mod:`~fraud_transactions.features` describes each transaction by what the bank knows when it happens;
:mod:`~fraud_transactions.evaluation` separates training from test data in time. Used from ``sec-trees`` on.
"""

from fraud_transactions.evaluation import Table, split_by_time
from fraud_transactions.features import FEATURES, LABEL_DELAY_D, describe
from fraud_transactions.simulation import LARGE_AMOUNT_EUR, Cause, Transaction, simulate

__all__ = [
    "FEATURES",
    "LABEL_DELAY_D",
    "LARGE_AMOUNT_EUR",
    "Cause",
    "Table",
    "Transaction",
    "describe",
    "simulate",
    "split_by_time",
]
