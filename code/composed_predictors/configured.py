"""The same three entry points with a factory: one function knows which class a configuration means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from composed_predictors.parts import Ensemble, Predictor, Threshold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from composed_predictors.parts import Row


def make(settings: Mapping[str, Any]) -> Predictor:
    """Return the predictor that ``settings`` describe; the members of an ensemble are made in the same way.

    >>> make({"kind": "threshold", "feature": "amount", "limit": 220}).predict({"amount": 300})
    1.0
    """
    match settings["kind"]:
        case "threshold":
            return Threshold(settings["feature"], settings["limit"])
        case "ensemble":
            return Ensemble([make(member) for member in settings["members"]])
        case kind:
            raise ValueError(f"no model of kind {kind!r}; known are 'ensemble' and 'threshold'")


def alarms(settings: Mapping[str, Any], rows: Sequence[Row]) -> int:
    """Return how many payments the configured model would stop."""
    model = make(settings)
    return sum(model.predict(row) >= 0.5 for row in rows)


def answer(settings: Mapping[str, Any], row: Row) -> str:
    """Return what the till is told."""
    return "ask the customer" if make(settings).predict(row) >= 0.5 else "accept"


def size(settings: Mapping[str, Any]) -> int:
    """Return how many leaves the configured model has."""
    return len(list(make(settings).leaves()))
