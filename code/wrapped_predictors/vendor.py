"""An adapter: a vendor's client behind the interface that our own models have."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wrapped_predictors.predictor import Payment, Predictor


class Assessment(TypedDict):
    """What the vendor returns; the risk goes from 0 to 999."""

    risk: int
    model: str


class VendorClient:
    """Not ours to change: amounts in cents, risks in thousandths, a verb of its own.

    >>> VendorClient().assess(amount=10_000, foreign=True)
    {'risk': 400, 'model': 'v7'}
    """

    def assess(self, *, amount: int, foreign: bool) -> Assessment:
        """Return the vendor's opinion on an amount in cents."""
        return {"risk": max(0, min(999, round(amount / 50) + 200 * foreign)), "model": "v7"}


class VendorAdapter:
    """The vendor as a ``Predictor``: names and units are translated here and nowhere else."""

    def __init__(self, client: VendorClient) -> None:
        self._client = client

    def predict(self, payment: Payment) -> float:
        """Return the vendor's risk as a number between 0 and 1."""
        cents = round(100 * payment.amount_eur)
        assessment = self._client.assess(amount=cents, foreign=payment.country != "AT")
        return assessment["risk"] / 1000


def broken_promises(predictor: Predictor, examples: Mapping[Payment, float], *, tolerance: float) -> int:
    """Return for how many examples the answer is further than ``tolerance`` from the expected risk."""
    return sum(abs(predictor.predict(payment) - risk) > tolerance for payment, risk in examples.items())
