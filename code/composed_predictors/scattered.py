"""Three entry points, each of which decides for itself which class a configuration means.

Compare ``configured``, which does the same with one place that decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from composed_predictors.parts import Ensemble, Predictor, Threshold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from composed_predictors.parts import Row


def alarms(settings: Mapping[str, Any], rows: Sequence[Row]) -> int:
    """Return how many payments the configured model would stop."""
    model: Predictor
    if settings["kind"] == "threshold":
        model = Threshold(settings["feature"], settings["limit"])
    elif settings["kind"] == "ensemble":
        model = Ensemble([Threshold(part["feature"], part["limit"]) for part in settings["members"]])
    else:
        raise ValueError(f"no model of kind {settings['kind']!r}")
    return sum(model.predict(row) >= 0.5 for row in rows)


def answer(settings: Mapping[str, Any], row: Row) -> str:
    """Return what the till is told."""
    model: Predictor
    if settings["kind"] == "threshold":
        model = Threshold(settings["feature"], settings["limit"])
    elif settings["kind"] == "ensemble":
        model = Ensemble([Threshold(part["feature"], part["limit"]) for part in settings["members"]])
    else:
        raise ValueError(f"no model of kind {settings['kind']!r}")
    return "ask the customer" if model.predict(row) >= 0.5 else "accept"


def size(settings: Mapping[str, Any]) -> int:
    """Return how many leaves the configured model has."""
    model: Predictor
    if settings["kind"] == "threshold":
        model = Threshold(settings["feature"], settings["limit"])
    elif settings["kind"] == "ensemble":
        model = Ensemble([Threshold(part["feature"], part["limit"]) for part in settings["members"]])
    else:
        raise ValueError(f"no model of kind {settings['kind']!r}")
    return len(list(model.leaves()))
