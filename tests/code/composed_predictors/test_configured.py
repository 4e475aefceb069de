"""With and without the factory the program does the same; only the number of places differs."""

from __future__ import annotations

from typing import Any

import pytest

from composed_predictors import configured, places, scattered

ONE = {"kind": "threshold", "feature": "amount", "limit": 220}
TWO = {"kind": "ensemble", "members": [ONE, {"kind": "threshold", "feature": "risk", "limit": 0.3}]}
ROWS = [{"amount": float(amount), "risk": risk} for amount in (100, 300) for risk in (0.0, 0.5)]


@pytest.mark.parametrize("settings", [ONE, TWO])
def test_both_programs_answer_alike(settings: dict[str, Any]) -> None:
    assert configured.alarms(settings, ROWS) == scattered.alarms(settings, ROWS)
    assert configured.size(settings) == scattered.size(settings)
    assert [configured.answer(settings, row) for row in ROWS] == [
        scattered.answer(settings, row) for row in ROWS
    ]


def test_unknown_kind_is_named() -> None:
    for module in (configured, scattered):
        with pytest.raises(ValueError, match="'forest'"):
            module.size({"kind": "forest"})


def test_a_factory_that_calls_itself_builds_nested_groups_and_the_chains_do_not() -> None:
    nested = {"kind": "ensemble", "members": [TWO, ONE]}
    assert configured.size(nested) == 3
    with pytest.raises(KeyError):
        scattered.size(nested)


@pytest.mark.parametrize("name", ["Threshold", "Ensemble"])
def test_places_that_know_a_class(name: str) -> None:
    assert places(configured, name) == ["make"]
    assert places(scattered, name) == ["alarms", "answer", "size"]


def test_a_name_in_the_signature_only_is_no_place() -> None:
    assert places(configured, "Predictor") == []
