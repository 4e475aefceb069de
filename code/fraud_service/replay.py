"""Replay: the world happens to the service, payments and labels in the order of simulated time.

::

    payment at t ──── 7 days, in which the bank takes it for genuine ──── label at t + 7
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge
from typing import NamedTuple

from fraud_service.bank import Request
from fraud_service.service import FraudService
from fraud_transactions.features import LABEL_DELAY_D, check_order
from fraud_transactions.simulation import Transaction


class Arrival(NamedTuple):
    """Something that happens: a payment is made, or it becomes known what a payment was."""

    time_d: float
    payment: Request
    fraud: bool | None  # None when the payment is made; a week later, its label


def arrivals(world: Sequence[Transaction]) -> Iterator[Arrival]:
    """Return all payments and all labels in the order of time; the last labels come after the last payment.

    >>> world = [Transaction(0.5, 1, 2, 10.0, None), Transaction(8.0, 1, 2, 300.0, "large amount")]
    >>> [(arrival.time_d, arrival.payment.number, arrival.fraud) for arrival in arrivals(world)]
    [(0.5, 0, None), (7.5, 0, False), (8.0, 1, None), (15.0, 1, True)]
    """
    check_order(world)
    requests = [as_seen(number, payment) for number, payment in enumerate(world)]
    payments = (Arrival(request.time_d, request, None) for request in requests)
    labels = (
        Arrival(request.time_d + LABEL_DELAY_D, request, payment.fraud)
        for request, payment in zip(requests, world, strict=True)
    )
    return merge(labels, payments, key=time_of_arrival)


def time_of_arrival(arrival: Arrival) -> float:
    """Return the time at which something happens, in days."""
    return arrival.time_d


def as_seen(number: int, payment: Transaction) -> Request:
    """Return the payment without its cause, which nobody knows yet."""
    return Request(number, payment.time_d, payment.customer, payment.terminal, payment.amount_eur)


def replay(world: Sequence[Transaction], service: FraudService, *, from_d: float = 0.0) -> None:
    """Let ``service`` book all payments, score those from ``from_d`` on, and hear of frauds a week late."""
    for arrival in arrivals(world):
        if arrival.fraud is None:
            service.book(arrival.payment)
            if arrival.time_d >= from_d:
                service.score(arrival.payment)
        elif arrival.fraud:
            service.report_fraud(arrival.payment.number)
