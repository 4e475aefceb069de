"""The bill: recomputed by hand, and moved in the right direction by each assumption."""

from __future__ import annotations

from dataclasses import replace

import pytest

from feature_store import Setting, library, store_pays_from, stored, two_copies
from feature_store.break_even import different_features

PLAIN = Setting()


def test_bills_by_hand() -> None:
    """One model with 12 features at 16 h x 80 EUR over 24 months: 640 EUR a month."""
    assert two_copies(1, PLAIN).writing == pytest.approx(2 * 640)
    assert library(1, PLAIN).writing == pytest.approx(640)
    assert stored(1, PLAIN).writing == pytest.approx(1.25 * 640)
    assert two_copies(1, PLAIN).mistakes == pytest.approx(12 * 0.05 / 12 * 20_000)
    assert library(1, PLAIN).computing == pytest.approx(12 * 30e6 * 5 * 3e-8)
    assert stored(1, PLAIN).platform == pytest.approx(40 * 80 + 500)
    assert stored(1, PLAIN).total == pytest.approx(sum(stored(1, PLAIN)))


def test_nothing_shared_means_as_many_features_as_the_models_use() -> None:
    assert different_features(5, replace(PLAIN, shared=0.0)) == 5 * PLAIN.features
    assert different_features(5, replace(PLAIN, shared=1.0)) == PLAIN.features


def test_break_even_is_the_first_model_at_which_the_store_is_cheaper() -> None:
    for name, bill in (("two copies", two_copies), ("library", library)):
        first = store_pays_from(PLAIN)[name]
        assert first is not None
        assert first > 1
        assert stored(first, PLAIN).total < bill(first, PLAIN).total
        assert stored(first - 1, PLAIN).total >= bill(first - 1, PLAIN).total


@pytest.mark.parametrize(
    "change",
    [
        {"store_hours": 10.0},
        {"shared": 0.9},
        {"features": 40},
        {"predictions": 3e9},
        {"eur_per_skew": 60_000.0},
    ],
)
def test_what_makes_a_store_pay_earlier(change: dict[str, float]) -> None:
    easier = store_pays_from(replace(PLAIN, **change))
    usual = store_pays_from(PLAIN)
    assert easier["library"] < usual["library"]
    assert easier["two copies"] <= usual["two copies"]


def test_store_that_never_pays_says_so() -> None:
    lonely = replace(PLAIN, shared=0.0, leak_per_year=0.0, eur_per_computation=0.0)
    assert store_pays_from(lonely)["library"] is None
