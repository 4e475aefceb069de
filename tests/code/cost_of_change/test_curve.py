"""The closed form against search, and the limits where no design is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cost_of_change import (
    Project,
    best_design_weeks,
    change_weeks,
    growth_from_ratio,
    rework_weeks,
    surprise_weeks,
    total_weeks,
)

USUAL = Project(
    months=18,
    changes_per_month=1,
    base_weeks=0.5,
    growth_per_month=1.1,
    foreseeable=0.6,
    halving_weeks=2,
)


@pytest.mark.parametrize(
    "project",
    [
        USUAL,
        replace(USUAL, changes_per_month=4),
        replace(USUAL, foreseeable=0.9, halving_weeks=0.5),
        replace(USUAL, growth_per_month=1.02),
        replace(USUAL, months=3),
    ],
)
def test_closed_form_finds_the_minimum_that_a_search_finds(project: Project) -> None:
    tried = [hundredths / 100 for hundredths in range(4000)]
    assert best_design_weeks(project) == pytest.approx(
        min(tried, key=lambda weeks: total_weeks(project, weeks)), abs=0.011
    )


def test_more_changes_ask_for_more_design_and_unforeseeable_ones_for_none() -> None:
    rates = [best_design_weeks(replace(USUAL, changes_per_month=rate)) for rate in (0.5, 1, 2, 4)]
    assert rates == sorted(rates)
    assert len(set(rates)) == 4
    shares = [best_design_weeks(replace(USUAL, foreseeable=share)) for share in (0.9, 0.6, 0.3, 0.0)]
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] == 0


def test_no_growth_leaves_nothing_to_save() -> None:
    flat = replace(USUAL, growth_per_month=1.0)
    assert surprise_weeks(flat) == 0
    assert best_design_weeks(flat) == 0
    assert total_weeks(flat, 5) == 5


def test_each_halving_finds_half_of_what_could_still_be_found() -> None:
    surprise = surprise_weeks(USUAL)
    saved = [surprise - rework_weeks(USUAL, weeks) for weeks in (0, 2, 4, 6)]
    assert saved == pytest.approx([0, 0.6 * surprise / 2, 0.6 * surprise * 3 / 4, 0.6 * surprise * 7 / 8])


def test_no_change_costs_more_than_starting_over() -> None:
    steep = replace(USUAL, growth_per_month=2.0, rebuild_weeks=6)
    assert change_weeks(steep, 3) == 4
    assert change_weeks(steep, 4) == change_weeks(steep, 40) == 6


@pytest.mark.parametrize("ratio", [1, 5, 100])
def test_growth_reaches_the_ratio_that_it_was_made_from(ratio: float) -> None:
    assert growth_from_ratio(ratio, months=24) ** 24 == pytest.approx(ratio)
