"""Proxies: stand-ins for a model that is far away, or that is loaded only when somebody asks.

Time is simulated: a link adds up what its messages would have taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wrapped_predictors.predictor import Payment, Predictor


class Link:
    """A network connection that counts messages and adds up simulated milliseconds."""

    def __init__(self, *, round_trip_ms: float, per_payment_ms: float) -> None:
        self.round_trip_ms = round_trip_ms
        self.per_payment_ms = per_payment_ms
        self.messages = 0
        self.elapsed_ms = 0.0

    def carry(self, payments: int) -> None:
        """Send a request about ``payments`` payments and wait for the answer."""
        self.messages += 1
        self.elapsed_ms += self.round_trip_ms + payments * self.per_payment_ms


class RemotePredictor:
    """Looks like a predictor in the process; the one that works is at the other end of a link.

    >>> from wrapped_predictors.predictor import AmountModel, Payment
    >>> link = Link(round_trip_ms=20, per_payment_ms=0.1)
    >>> RemotePredictor(AmountModel(), link).predict(Payment("Alpha", 100.0, "AT")), link.elapsed_ms
    (0.2, 20.1)
    """

    def __init__(self, far: Predictor, link: Link) -> None:
        self._far = far
        self._link = link

    def predict(self, payment: Payment) -> float:
        """Return the far answer after one round trip."""
        return self.predict_many([payment])[0]

    def predict_many(self, payments: Sequence[Payment]) -> list[float]:
        """Return all answers after one round trip."""
        self._link.carry(len(payments))
        return [self._far.predict(payment) for payment in payments]


class OnDemand:
    """Stands in for a model that is loaded at the first question."""

    def __init__(self, load: Callable[[], Predictor]) -> None:
        self._load = load
        self._model: Predictor | None = None

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._model is not None

    def predict(self, payment: Payment) -> float:
        """Return the model's answer; the first caller waits for loading."""
        if self._model is None:
            self._model = self._load()
        return self._model.predict(payment)
