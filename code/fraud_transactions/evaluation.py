"""Evaluation: train on the past, wait until its labels are known, test on what comes then.

::

    0 ──── warm-up ──── 30 ──── training ──── 58 ── gap ── 65 ──── test ──── 79 days

A random split would let a model train on payments that happen after those it is tested on. The gap is the
label delay: on day 65 the labels of day 58 are the newest that a bank has. The warm-up fills the windows over
which features are computed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fraud_transactions.features import LABEL_DELAY_D, FeatureRow, describe
from fraud_transactions.simulation import Transaction


class Table(NamedTuple):
    """Transactions of one period with their features and labels; all three have the same length."""

    transactions: list[Transaction]
    rows: list[FeatureRow]
    labels: list[bool]  # True for a fraud


def split_by_time(
    transactions: Sequence[Transaction], *, warm_up_d: float = 30, train_d: float = 28, test_d: float = 14
) -> tuple[Table, Table]:
    """Return the training and the test table, with a gap of the label delay between them."""
    rows = describe(transactions)
    test_start_d = warm_up_d + train_d + LABEL_DELAY_D
    train = select(transactions, rows, start_d=warm_up_d, end_d=warm_up_d + train_d)
    test = select(transactions, rows, start_d=test_start_d, end_d=test_start_d + test_d)
    return train, test


def select(
    transactions: Sequence[Transaction], rows: Sequence[FeatureRow], *, start_d: float, end_d: float
) -> Table:
    """Return the table of the period from ``start_d`` up to, but without, ``end_d``."""
    chosen = [number for number, payment in enumerate(transactions) if start_d <= payment.time_d < end_d]
    if not chosen:
        raise ValueError(f"no transaction from day {start_d} to day {end_d}; simulate more days or customers")
    return Table(
        [transactions[i] for i in chosen], [rows[i] for i in chosen], [transactions[i].fraud for i in chosen]
    )
