"""What the linter finds, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quality_scenario import PARTS, Scenario, findings, read_scenarios, unmeasurable

WHOLE = Scenario("n", "a customer", "asks", "the model", "one core", "answers", "p99 latency <= 20 ms")


def test_five_wishes_have_one_finding_each_and_no_two_the_same() -> None:
    found = {wish.name: list(findings(wish)) for wish in read_scenarios("scribe_wishes")}
    assert found == {
        "Sales": ["measure is missing"],
        "Finance": ["measure has no number"],
        "Support": ["measure has no unit after 2"],
        "Operations": ["measure does not say whether 99.9 is a minimum or a maximum"],
        "Speech": ["environment is missing"],
    }


def test_a_whole_scenario_has_no_finding() -> None:
    assert list(findings(WHOLE)) == []


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_missed(part: str) -> None:
    assert list(findings(replace(WHOLE, **{part: "  "}))) == [f"{part} is missing"]


def test_an_empty_scenario_misses_everything_in_order() -> None:
    empty = Scenario("n", "", "", "", "", "", "")
    assert list(findings(empty)) == [f"{part} is missing" for part in PARTS]


@pytest.mark.parametrize(
    "measure",
    [
        "p99 latency <= 300 ms",
        "recall ≥ 70 % over 300 frauds",
        "price < 0.001 EUR",
        "rows_scored >= 10 000 rows/s",
        "over 1000 requests, p99 <= 20 ms",
        "at most 24 h from the label to the running model",
    ],
)
def test_a_measure_with_its_four_pieces_is_measurable(measure: str) -> None:
    assert unmeasurable(measure) == ""


@pytest.mark.parametrize(
    ("measure", "reason"),
    [
        ("p99 as small as possible", "has no number"),
        ("delay <= as before", "has no number"),
        ("within 2 s", "does not say whether 2 is a minimum or a maximum"),
        ("99.9 %", "does not say whether 99.9 is a minimum or a maximum"),
        ("servers >= 10 000", "has no unit after 10 000"),
        ("delay <= 2, as a rule", "has no unit after 2"),
    ],
)
def test_what_is_missing_is_named(measure: str, reason: str) -> None:
    assert unmeasurable(measure) == reason
