"""Strategy: what counts as good is an argument; whoever compares does not know what is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from composed_predictors.parts import Predictor, Row

CALL_COST_EUR = 3.0  # what it costs to ring a customer about a false alarm, assumed for the example


class Case(NamedTuple):
    """One payment as it was judged and as it turned out."""

    amount_eur: float
    alarm: bool
    fraud: bool


Metric: TypeAlias = Callable[[Sequence[Case]], float]
"""cases → a number, of which more is better"""


def accuracy(cases: Sequence[Case]) -> float:
    """Return the share of cases that were judged rightly."""
    return sum(case.alarm == case.fraud for case in cases) / len(cases)


def recall(cases: Sequence[Case]) -> float:
    """Return the share of frauds that raised an alarm."""
    alarms = [case.alarm for case in cases if case.fraud]
    return sum(alarms) / len(alarms)


def precision(cases: Sequence[Case]) -> float:
    """Return the share of alarms that were frauds; 0 if there was no alarm.

    >>> precision([Case(10, True, True), Case(10, True, False), Case(10, False, True)])
    0.5
    """
    frauds = [case.fraud for case in cases if case.alarm]
    return sum(frauds) / len(frauds) if frauds else 0.0


def balance_eur(cases: Sequence[Case]) -> float:
    """Return the money lost, as a negative number: frauds that passed, and calls about honest payments."""
    stolen = sum(case.amount_eur for case in cases if case.fraud and not case.alarm)
    calls = sum(case.alarm and not case.fraud for case in cases)
    return -(stolen + CALL_COST_EUR * calls)


def ranking(
    models: Mapping[str, Predictor], rows: Sequence[Row], frauds: Sequence[bool], metric: Metric
) -> list[tuple[str, float]]:
    """Return the names of the models with their scores, best first; ties keep the order of ``models``."""
    scores = {}
    for name, model in models.items():
        alarms = [model.predict(row) >= 0.5 for row in rows]
        cases = [
            Case(row["amount"], alarm, fraud) for row, alarm, fraud in zip(rows, alarms, frauds, strict=True)
        ]
        scores[name] = metric(cases)
    return sorted(scores.items(), key=lambda item: -item[1])
