"""What is wrapped: one interface, and a model that counts how often it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from random import Random


class Payment(NamedTuple):
    """What a bank asks about."""

    bank: str
    amount_eur: float
    country: str


class Predictor(Protocol):
    """Anything that answers with a risk between 0 and 1."""

    def predict(self, payment: Payment) -> float:
        """Return the risk that ``payment`` is a fraud."""


class AmountModel:
    """A stand-in for a costly model: large payments are risky, and those from abroad more so.

    >>> AmountModel().predict(Payment("Alpha", 100.0, "FR"))
    0.4
    """

    def __init__(self) -> None:
        self.calls = 0

    def predict(self, payment: Payment) -> float:
        """Return a risk that grows with the amount."""
        self.calls += 1
        abroad = payment.country != "AT"
        return max(0.0, min(1.0, payment.amount_eur / 500 + 0.2 * abroad))


def traffic(requests: int, *, different: int, malformed: float, generator: Random) -> list[Payment]:
    """Return ``requests`` payments drawn from ``different`` ones, of which a share has a negative amount."""
    known = [
        Payment(
            bank=generator.choice(["Alpha", "Beta", "Gamma"]),
            amount_eur=-1.0 - number if generator.random() < malformed else 5.0 + number,
            country=generator.choice(["AT", "FR"]),
        )
        for number in range(different)
    ]
    return generator.choices(known, k=requests)
