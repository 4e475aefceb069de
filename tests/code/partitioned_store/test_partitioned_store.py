"""Formulas against enumeration, and a store that loses exactly what the formulas say."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import combinations
from random import Random

import pytest

from cache_aside import zipf_shares
from partitioned_store import (
    PartitionedStore,
    Placement,
    busiest_load,
    by_hash,
    by_time,
    keys_lost,
    keys_with_fewer_copies,
    mirrored,
    reads,
    simulated_reads,
    striped,
    unreadable,
    writes,
)

PAIRS = list(combinations(range(6), 2))
PLACEMENTS = [mirrored(6, 1), mirrored(6, 2), mirrored(6, 3), striped(6, 2), striped(6, 3)]


def filled(placement: Placement, keys: int) -> PartitionedStore:
    store = PartitionedStore(placement)
    for key in range(keys):
        assert store.write(key, 1, f"value {key}")
    return store


@pytest.mark.parametrize("copies", [1, 2, 3, 6])
def test_reads_use_all_nodes_and_writes_are_divided_by_the_copies(copies: int) -> None:
    for placement in (mirrored(6, copies), striped(6, copies)):
        assert reads(placement) == 6
        assert writes(placement) == Fraction(6, copies)


def test_groups_of_nodes_must_come_out_even() -> None:
    with pytest.raises(ValueError, match="6 nodes cannot form groups of 4"):
        mirrored(6, 4)


def test_expected_loss_of_two_nodes_is_the_same_mirrored_and_striped() -> None:
    places = {"mirrored": mirrored(6, 2), "striped": striped(6, 2)}
    losses = {name: [keys_lost(place, pair) for pair in PAIRS] for name, place in places.items()}
    assert sum(losses["mirrored"]) == sum(losses["striped"]) == 1
    assert sorted(losses["mirrored"]) == [0] * 12 + [Fraction(1, 3)] * 3
    assert losses["striped"] == [Fraction(1, 15)] * 15


@pytest.mark.parametrize("node", range(6))
def test_one_dead_node_costs_a_mirror_half_and_a_stripe_a_sixth(node: int) -> None:
    assert reads(mirrored(6, 2), {node}) == 3
    assert reads(striped(6, 2), {node}) == 5
    assert keys_with_fewer_copies(mirrored(6, 2), {node}) == Fraction(1, 3)
    assert keys_with_fewer_copies(striped(6, 2), {node}) == Fraction(1, 3)


def test_nothing_is_answered_when_all_are_dead() -> None:
    assert simulated_reads(mirrored(6, 2), range(6), requests=10, rng=Random(1)) == 0
    assert reads(mirrored(6, 2), range(6)) == 0
    assert keys_lost(mirrored(6, 2), range(6)) == 1


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_store_loses_what_the_formula_says(placement: Placement) -> None:
    keys = 60 * len(placement)
    for pair in PAIRS:
        assert unreadable(placement, pair, keys=keys) == keys_lost(placement, pair)


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_busiest_node_under_simulated_reads_is_as_busy_as_computed(placement: Placement) -> None:
    for dead in (set(), {0}, {0, 1}, {0, 3}):
        found = simulated_reads(placement, dead, requests=30_000, rng=Random(1))
        assert found == pytest.approx(float(reads(placement, dead)), rel=0.05)


def test_writes_missed_by_a_dead_node_reach_it_later() -> None:
    store = filled(mirrored(6, 2), 30)
    store.crash(0)
    assert all(store.write(key, 2, f"newer {key}") for key in range(30))
    store.recover(0)
    store.crash(1)
    assert [store.read(key) for key in range(30)] == [f"newer {key}" for key in range(30)]


@pytest.mark.parametrize("placement", [mirrored(6, 2), striped(6, 2)])
def test_lost_disk_is_filled_again_from_the_twins(placement: Placement) -> None:
    store = filled(placement, 60)
    store.crash(2, disk=True)
    store.recover(2)
    for node in set(range(6)) - {2}:
        store.crash(node)
    held = [key for key in range(60) if store.read(key) is not None]
    assert held == [key for key in range(60) if 2 in placement[key % len(placement)]]


def test_write_without_a_living_copy_is_refused() -> None:
    store = PartitionedStore(mirrored(2, 2))
    store.crash(0)
    store.crash(1)
    assert not store.write(5, 1, "value")
    store.recover(0)
    assert store.read(5) is None


def test_repeated_and_late_writes_do_no_harm() -> None:
    orders = [[(1, "old"), (2, "new")], [(2, "new"), (1, "old")], [(2, "new"), (1, "old"), (2, "new")]]
    for order in orders:
        store = PartitionedStore(mirrored(2, 2))
        for version, value in order:
            store.write(7, version, value)
        assert store.read(7) == "new"


def test_hash_spreads_evenly_what_time_heaps_up() -> None:
    keys = 10_000
    shares = zipf_shares(keys, s=1)
    alike = [1 / keys] * keys
    for nodes in (2, 7, 40):
        time = partial(by_time, keys=keys)
        assert busiest_load(shares, nodes, by_hash, load=1) < busiest_load(shares, nodes, time, load=1)
        assert busiest_load(alike, nodes, by_hash, load=1) == pytest.approx(1 / nodes, rel=0.05)
        assert {by_time(age, nodes, keys=keys) for age in range(keys)} == set(range(nodes))


def test_no_number_of_nodes_divides_one_key() -> None:
    shares = zipf_shares(1000, s=1)
    loads = [busiest_load(shares, nodes, by_hash, load=1) for nodes in (1, 10, 100, 1000)]
    assert loads == sorted(loads, reverse=True)
    assert loads[-1] >= shares[0]
