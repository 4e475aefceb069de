"""Every entry is recomputed, and its verdict is the one that follows."""

from __future__ import annotations

import re

import pytest

from example_data import read_rows
from number_ledger import RECOMPUTE, VERDICTS, Entry, as_card, derived_verdict, overview, read_ledger
from number_ledger.cases import QUIZ_BASELINE, TEST_BASELINE

LEDGER = {entry.number: entry for entry in read_ledger()}
MATTERS_OF_SOURCE = {"N6", "N18", "N19", "N20"}


def recomputed(number: str, name: str) -> float:
    value = RECOMPUTE[number]()[name]
    assert isinstance(value, (int, float))
    return value


def test_the_ledger_is_complete() -> None:
    numbered = [f"N{n}" for n in range(1, 24)]
    assert sorted(LEDGER) == sorted([*numbered, "N7b", "N7c", "N14b"])
    assert {number for number, entry in LEDGER.items() if not entry.figures} == MATTERS_OF_SOURCE


def test_every_published_figure_belongs_to_an_entry() -> None:
    assert {row["number"] for row in read_rows("number_ledger_figures")} == set(LEDGER) - MATTERS_OF_SOURCE


@pytest.mark.parametrize("entry", [e for e in LEDGER.values() if e.figures], ids=lambda entry: entry.number)
def test_the_verdict_is_the_one_that_follows(entry: Entry) -> None:
    assert entry.verdict == derived_verdict(entry.figures)


@pytest.mark.parametrize("number", sorted(MATTERS_OF_SOURCE))
def test_a_matter_of_sources_has_a_verdict_a_reason_and_a_source(number: str) -> None:
    entry = LEDGER[number]
    assert entry.verdict in VERDICTS
    assert len(entry.reason) > 100
    assert entry.sources and all(entry.sources)


def test_no_reason_has_a_gap_left() -> None:
    assert [entry.number for entry in LEDGER.values() if re.search(r"[{}]", entry.reason)] == []


def test_sizes_agree_with_published_counts() -> None:
    """The library's own counts and the corrected ones of the authors, as oracles."""
    assert recomputed("N3", "exactly") == 25_557_032  # torchvision
    assert round(recomputed("N7b", "weights")) == 124  # openai2019
    assert round(recomputed("N7", "weights"), 3) == 1.558  # openai2019
    assert round(recomputed("N8", "GPU-years")) == 355  # li2020


def test_the_168_megabytes_are_weights_and_activations() -> None:
    assert recomputed("N5", "with activations") == 168


def test_the_month_on_seven_or_eight_gpus_is_the_week_on_thirty_two_tpus() -> None:
    assert 7 <= recomputed("N7c", "device-months") <= 8


def test_the_search_is_as_far_off_as_its_correction_says() -> None:
    assert round(recomputed("N13", "factor")) == 88  # patterson2021
    assert round(recomputed("N13", "tonnes"), 1) == 3.2
    assert round(recomputed("N14b", "cars")) == 5


def test_only_the_baseline_of_the_test_half_fits_the_leaderboard() -> None:
    lowest, highest = recomputed("N16", "lowest baseline"), recomputed("N16", "highest baseline")
    assert lowest < TEST_BASELINE < highest
    assert not lowest < QUIZ_BASELINE < highest
    assert recomputed("N16", "winner by quiz baseline") < 10 < 100 * (1 - 0.8567 / TEST_BASELINE)


def test_merging_the_leaves_costs_precision() -> None:
    assert recomputed("N22", "merged precision") < 0.75 < 0.95 < recomputed("N22", "precision")


def test_a_card_shows_what_was_taught_what_comes_out_and_how() -> None:
    card = as_card(LEDGER["N5"])
    assert "(ledger-n5)=" in card
    assert "| weights [MB] | 168 | ≠ 102.2 (exact count), 104 (26 million) |" in card
    assert "def n5()" in card
    assert "{ref}`sec-count-activations`" in card


def test_the_card_of_a_matter_of_sources_has_no_code() -> None:
    assert "```" not in as_card(LEDGER["N20"])


def test_the_overview_leads_to_every_card() -> None:
    table = overview(list(LEDGER.values()))
    assert [f"<ledger-{number.lower()}>" in table for number in LEDGER] == [True] * len(LEDGER)
