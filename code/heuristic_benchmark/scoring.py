"""What a detector's answers cost: stolen money that it let through, and honest customers whom it stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CALL_EUR = 5.0  # assumed: one call centre conversation for each honest payment that was stopped


@dataclass(frozen=True)
class Outcome:
    """What happened on one table of payments."""

    caught: int
    missed: int
    false_alarms: int
    stolen_eur: float  # total amount of the frauds that were missed

    @property
    def loss_eur(self) -> float:
        """Stolen money plus calls."""
        return self.stolen_eur + CALL_EUR * self.false_alarms


def judge(alarms: Sequence[bool], labels: Sequence[bool], amounts_eur: Sequence[float]) -> Outcome:
    """Return what ``alarms`` would have caught, missed and cost.

    >>> judge([True, True, False], [True, False, True], [300.0, 20.0, 40.0])
    Outcome(caught=1, missed=1, false_alarms=1, stolen_eur=40.0)
    """
    cases = list(zip(alarms, labels, amounts_eur, strict=True))
    return Outcome(
        caught=sum(alarm and fraud for alarm, fraud, _ in cases),
        missed=sum(fraud and not alarm for alarm, fraud, _ in cases),
        false_alarms=sum(alarm and not fraud for alarm, fraud, _ in cases),
        stolen_eur=round(sum(eur for alarm, fraud, eur in cases if fraud and not alarm), 2),
    )


def share_saved(outcome: Outcome, reference: Outcome) -> float:
    """Return which share of the loss of ``reference`` is avoided: 0 for the same loss, 1 for none at all."""
    return 1 - outcome.loss_eur / reference.loss_eur
