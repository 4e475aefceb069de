"""Features: what the bank knows about a payment at the moment it happens.

Notation
    t       time of the payment, in days
    risk    of a terminal: the share of frauds among its payments in a window of 7 or 30 days

The trap is in the risk. Whether a payment was a fraud becomes known only when the customer complains, here
``LABEL_DELAY_D`` = 7 days later. The window of the risk therefore ends 7 days before t; a window that ended
at t would use labels that nobody has yet. A terminal without payments in the window has risk 0.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from fraud_transactions.simulation import Transaction

FEATURES = ("amount", "weekend", "night", "customer_average", "terminal_risk_7", "terminal_risk_30")
"""EUR; 1 at the weekend, else 0; 1 before six o'clock, else 0; EUR over 30 days; two shares from 0 to 1"""

LABEL_DELAY_D = 7
AVERAGE_WINDOW_D = 30

FeatureRow: TypeAlias = tuple[float, int, int, float, float, float]


def describe(transactions: Sequence[Transaction]) -> list[FeatureRow]:
    """Return the features of each transaction; ``transactions`` are in the order of time.

    >>> day_0 = Transaction(0.5, customer=0, terminal=0, amount_eur=10.0, cause="terminal")
    >>> day_8 = Transaction(8.5, customer=0, terminal=0, amount_eur=30.0, cause=None)
    >>> describe([day_0, day_8])
    [(10.0, 0, 0, 10.0, 0.0, 0.0), (30.0, 0, 0, 20.0, 1.0, 1.0)]
    """
    check_order(transactions)
    risks_7, risks_30 = terminal_risks(transactions, window_d=7), terminal_risks(transactions, window_d=30)
    averages = customer_averages(transactions)
    return [
        (payment.amount_eur, is_weekend(payment.time_d), is_night(payment.time_d), average, risk_7, risk_30)
        for payment, average, risk_7, risk_30 in zip(transactions, averages, risks_7, risks_30, strict=True)
    ]


def is_weekend(time_d: float) -> int:
    """Return 1 on Saturday and Sunday, else 0; day 0 is a Monday.

    >>> [is_weekend(day) for day in (4.9, 5.0, 6.9, 7.0)]
    [0, 1, 1, 0]
    """
    return int(time_d % 7 >= 5)


def is_night(time_d: float) -> int:
    """Return 1 from midnight to six o'clock, else 0."""
    return int(time_d % 1 < 0.25)


def customer_averages(transactions: Sequence[Transaction]) -> list[float]:
    """Return each customer's mean amount in EUR over the 30 days up to and including the payment."""
    customers = [payment.customer for payment in transactions]
    amounts = [payment.amount_eur for payment in transactions]
    return window_means(customers, times(transactions), amounts, delay_d=0, window_d=AVERAGE_WINDOW_D)


def terminal_risks(transactions: Sequence[Transaction], *, window_d: float) -> list[float]:
    """Return the terminal's share of frauds between t - 7 - ``window_d`` and t - 7 days, for each payment."""
    terminals = [payment.terminal for payment in transactions]
    frauds = [payment.fraud for payment in transactions]
    return window_means(terminals, times(transactions), frauds, delay_d=LABEL_DELAY_D, window_d=window_d)


def times(transactions: Sequence[Transaction]) -> list[float]:
    """Return the time of each transaction in days."""
    return [payment.time_d for payment in transactions]


def window_means(
    owners: Sequence[int],
    times_d: Sequence[float],
    values: Sequence[float],
    *,
    delay_d: float,
    window_d: float,
) -> list[float]:
    """Return, for each event at t, its owner's mean value over ``window_d`` days up to t - ``delay_d``.

    Running sums make it fast: the sum over a window is a difference of two. An empty window has mean 0.

    >>> window_means([0, 0, 0], [1.0, 2.0, 9.0], [6.0, 8.0, 100.0], delay_d=7, window_d=7)
    [0.0, 0.0, 7.0]
    """
    history: defaultdict[int, tuple[list[float], list[float]]] = defaultdict(lambda: ([], [0.0]))
    for owner, time_d, value in zip(owners, times_d, values, strict=True):
        own_times, own_sums = history[owner]
        own_times.append(time_d)
        own_sums.append(own_sums[-1] + value)
    means = []
    for owner, time_d in zip(owners, times_d, strict=True):
        own_times, own_sums = history[owner]
        first = bisect_right(own_times, time_d - delay_d - window_d)
        last = bisect_right(own_times, time_d - delay_d)
        means.append((own_sums[last] - own_sums[first]) / (last - first) if last > first else 0.0)
    return means


def check_order(transactions: Sequence[Transaction]) -> None:
    """Raise ``ValueError`` if a transaction stands before an earlier one."""
    for number in range(1, len(transactions)):
        earlier, later = transactions[number - 1].time_d, transactions[number].time_d
        if later < earlier:
            raise ValueError(
                f"transaction {number} is of day {later}, after one of day {earlier}; sort by time"
            )
