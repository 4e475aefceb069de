"""Decorators: each has the interface of what it wraps, does its own part, and passes the rest on.

``Logged`` and ``Checked`` pass on all that they do not refuse. ``Cached`` decides whether the inner
predictor is asked at all, which makes it, strictly, a proxy; nothing but its place shows the difference.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wrapped_predictors.predictor import Payment, Predictor


class RefusedError(ValueError):
    """The payment is not one that may be scored."""


class Logged:
    """Writes a line for each answer that passes through it."""

    def __init__(self, inner: Predictor) -> None:
        self.inner = inner
        self.lines: list[tuple[Payment, float]] = []

    def predict(self, payment: Payment) -> float:
        """Return the inner answer, having written it down."""
        risk = self.inner.predict(payment)
        self.lines.append((payment, risk))
        return risk


class Checked:
    """Asks ``allowed`` first, and refuses instead of passing on."""

    def __init__(self, inner: Predictor, allowed: Callable[[Payment], bool]) -> None:
        self.inner = inner
        self.allowed = allowed
        self.checks = 0

    def predict(self, payment: Payment) -> float:
        """Return the inner answer for a payment that is allowed."""
        self.checks += 1
        if not self.allowed(payment):
            raise RefusedError(f"payment of {payment.amount_eur:g} EUR from bank {payment.bank!r} is refused")
        return self.inner.predict(payment)


class Cached:
    """Remembers answers; a refusal is an exception and is not remembered."""

    def __init__(self, inner: Predictor) -> None:
        self.inner = inner
        self.lookups = 0
        self._answers: dict[Payment, float] = {}

    def predict(self, payment: Payment) -> float:
        """Return the remembered answer, or ask for one."""
        self.lookups += 1
        if payment not in self._answers:
            self._answers[payment] = self.inner.predict(payment)
        return self._answers[payment]


def wrapped(model: Predictor, outermost_first: Sequence[Callable[[Predictor], Predictor]]) -> Predictor:
    """Return ``model`` inside the given wrappers; the first of them is the one that callers see.

    >>> from wrapped_predictors.predictor import AmountModel
    >>> type(wrapped(AmountModel(), [Logged, Cached])).__name__
    'Logged'
    """
    return reduce(lambda inner, wrap: wrap(inner), reversed(outermost_first), model)
