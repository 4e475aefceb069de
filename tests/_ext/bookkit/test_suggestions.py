"""What an author probably meant."""

from __future__ import annotations

import pytest

from bookkit.suggestions import did_you_mean

QUALITIES = ["Accuracy", "Availability", "Cost", "Latency"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Latncy", "Latency"), ("latency", "Latency"), ("COSTS", "Cost"), ("availabilty", "Availability")],
)
def test_a_near_miss_is_suggested_in_its_own_spelling(name: str, meant: str) -> None:
    assert did_you_mean(name, QUALITIES) == f"; did you mean '{meant}'?"


@pytest.mark.parametrize("name", ["", "Banana", "x"])
def test_what_is_like_nothing_brings_no_suggestion(name: str) -> None:
    assert did_you_mean(name, QUALITIES) == ""


def test_without_candidates_there_is_no_suggestion() -> None:
    assert did_you_mean("Latency", []) == ""


def test_the_suggestion_does_not_depend_on_the_order_of_candidates() -> None:
    near = ["Layered A", "Layered B"]
    assert did_you_mean("Layered C", near) == did_you_mean("Layered C", reversed(near))
