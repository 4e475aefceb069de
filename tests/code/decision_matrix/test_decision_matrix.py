"""Sums by hand, flips against search, and the two ways in which a matrix can be led."""

from __future__ import annotations

from itertools import pairwise

import pytest

from decision_matrix import (
    Criterion,
    ends_from,
    flips,
    ranked,
    read_matrix,
    reweighted,
    total,
    winning_weights,
    worth,
)

PRICE = Criterion("price", "EUR", worst=100, best=0, weight=3)
SPEED = Criterion("speed", "km/h", worst=0, best=50, weight=1)
CRITERIA = [PRICE, SPEED]
OPTIONS = {
    "bus": {"price": 20, "speed": 10},
    "taxi": {"price": 80, "speed": 45},
    "bike": {"price": 40, "speed": 25},
}


@pytest.mark.parametrize(
    ("criterion", "value", "expected"),
    [(PRICE, 100, 0), (PRICE, 25, 0.75), (PRICE, -10, 1), (PRICE, 200, 0), (SPEED, 10, 0.2), (SPEED, 60, 1)],
)
def test_worth_is_straight_between_the_ends_and_flat_beyond(
    criterion: Criterion, value: float, expected: float
) -> None:
    assert worth(criterion, value) == pytest.approx(expected)


def test_total_weighs_and_does_not_care_about_the_sum_of_the_weights() -> None:
    assert total(CRITERIA, OPTIONS["bus"]) == pytest.approx(0.75 * 0.8 + 0.25 * 0.2)
    assert ranked(CRITERIA, OPTIONS)[0] == ("bus", pytest.approx(0.65))


def test_reweighting_keeps_the_proportions_of_the_others() -> None:
    comfort = Criterion("comfort", "points", 0, 10, 2)
    changed = reweighted([PRICE, SPEED, comfort], "comfort", 0.6)
    assert [c.weight for c in changed] == pytest.approx([0.3, 0.1, 0.6])
    with pytest.raises(ValueError, match="'price' is the only criterion"):
        reweighted([PRICE], "price", 0.5)


def test_flips_are_where_a_search_finds_another_winner() -> None:
    found = flips(CRITERIA, OPTIONS, "speed")
    winners = [ranked(reweighted(CRITERIA, "speed", step / 1000), OPTIONS)[0][0] for step in range(1001)]
    changes = [(step, a, b) for step, (a, b) in enumerate(pairwise(winners), start=1) if a != b]
    assert [(f.below, f.above) for f in found] == [(a, b) for _, a, b in changes]
    assert [f.weight for f in found] == pytest.approx([step / 1000 for step, _, _ in changes], abs=0.0011)
    assert len(found) >= 1


def test_a_flip_by_hand() -> None:
    """bus 0.8(1-w) + 0.2w, taxi 0.2(1-w) + 0.9w: equal at 0.6 = 1.3w."""
    two = {name: OPTIONS[name] for name in ("bus", "taxi")}
    (flip,) = flips(CRITERIA, two, "speed")
    assert flip.weight == pytest.approx(0.6 / 1.3)
    assert (flip.below, flip.above) == ("bus", "taxi")


def test_an_option_that_is_best_throughout_never_flips() -> None:
    options = {"good": {"price": 1, "speed": 49}, "bad": {"price": 90, "speed": 5}}
    assert flips(CRITERIA, options, "price") == []


def test_ends_taken_from_the_options_keep_the_direction() -> None:
    moved = ends_from(CRITERIA, OPTIONS)
    assert [(c.worst, c.best) for c in moved] == [(80, 20), (10, 45)]


def test_weights_can_be_found_for_every_option_but_a_dominated_one() -> None:
    options = {**OPTIONS, "rickshaw": {"price": 90, "speed": 20}}
    wins = winning_weights(CRITERIA, options, steps=40)
    assert wins["bus"]
    assert wins["taxi"]
    assert wins["rickshaw"] == []
    for option, weightings in wins.items():
        for weights in weightings:
            assert sum(weights.values()) == pytest.approx(1)
            tried = [Criterion(c.name, c.unit, c.worst, c.best, weights[c.name]) for c in CRITERIA]
            assert ranked(tried, options)[0][0] == option


def test_book_tables_have_a_value_for_every_option_and_weights_that_add_up() -> None:
    criteria, options = read_matrix("scribe_inference_options")
    assert sum(c.weight for c in criteria) == pytest.approx(100)
    for values in options.values():
        assert set(values) == {c.name for c in criteria}
