"""What a detector's answers cost."""

from __future__ import annotations

import pytest

from heuristic_benchmark import judge, share_saved

LABELS = [True, True, False, False, True]
AMOUNTS = [100.0, 50.0, 20.0, 30.0, 7.5]


def test_every_payment_is_counted_once() -> None:
    outcome = judge([True, False, True, False, False], LABELS, AMOUNTS)
    assert (outcome.caught, outcome.missed, outcome.false_alarms) == (1, 2, 1)
    assert outcome.stolen_eur == 57.5
    assert outcome.loss_eur == 57.5 + 5.0


def test_doing_nothing_loses_every_fraud_and_annoys_nobody() -> None:
    outcome = judge([False] * 5, LABELS, AMOUNTS)
    assert outcome.loss_eur == outcome.stolen_eur == 157.5


def test_share_saved_runs_from_nothing_to_everything() -> None:
    nothing, perfect = judge([False] * 5, LABELS, AMOUNTS), judge(LABELS, LABELS, AMOUNTS)
    assert share_saved(nothing, nothing) == 0
    assert share_saved(perfect, nothing) == 1
    assert share_saved(judge([True] * 5, LABELS, AMOUNTS), nothing) == pytest.approx(1 - 10 / 157.5)


def test_lists_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="longer"):
        judge([True], LABELS, AMOUNTS)
