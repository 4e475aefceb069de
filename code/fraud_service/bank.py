"""What the bank knows at this moment: payments that were booked, and frauds that were reported.

A request does not say whether it is a fraud. That is learned later, by number, and a payment of which nothing
was heard looks exactly like a genuine one. Code that reads only a ``Bank`` cannot use a label too early.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple


class Request(NamedTuple):
    """A payment as the bank sees it when it has to decide."""

    number: int  # names the payment; counts from 0 in the order of arrival
    time_d: float  # days since the simulation began
    customer: int
    terminal: int
    amount_eur: float


class Bank:
    """The books: every payment by customer and by terminal, and the frauds known so far.

    >>> bank = Bank()
    >>> for number in range(3):
    ...     bank.book(Request(number, 10.0 * number, customer=0, terminal=0, amount_eur=5.0))
    >>> [payment.number for payment in bank.at_terminal(0, after_d=0, until_d=10)]
    [1]
    """

    def __init__(self) -> None:
        self._of_customer: defaultdict[int, list[Request]] = defaultdict(list)
        self._at_terminal: defaultdict[int, list[Request]] = defaultdict(list)
        self._frauds: set[int] = set()

    def book(self, payment: Request) -> None:
        """Enter a payment; payments are booked in the order of time."""
        self._of_customer[payment.customer].append(payment)
        self._at_terminal[payment.terminal].append(payment)

    def report_fraud(self, number: int) -> None:
        """Note that the payment of this number was a fraud."""
        self._frauds.add(number)

    def is_known_fraud(self, payment: Request) -> bool:
        """Return whether the payment has been reported; before that, every payment looks genuine."""
        return payment.number in self._frauds

    def of_customer(self, customer: int, *, after_d: float, until_d: float) -> list[Request]:
        """Return the customer's payments later than ``after_d`` and not later than ``until_d``."""
        return between(self._of_customer[customer], after_d, until_d)

    def at_terminal(self, terminal: int, *, after_d: float, until_d: float) -> list[Request]:
        """Return the terminal's payments later than ``after_d`` and not later than ``until_d``."""
        return between(self._at_terminal[terminal], after_d, until_d)


def between(payments: list[Request], after_d: float, until_d: float) -> list[Request]:
    """Return the part of ``payments``, which are in the order of time, between two times."""
    first = bisect_right(payments, after_d, key=time_of)
    return payments[first : bisect_right(payments, until_d, key=time_of)]


def time_of(payment: Request) -> float:
    """Return the time of a payment in days."""
    return payment.time_d
