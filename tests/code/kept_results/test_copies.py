"""Copies are used while they are young, and a world that changes makes some of them wrong."""

from __future__ import annotations

from collections import Counter
from random import Random

from kept_results import ChangingWorld, KeptResults, zipf_requests


def test_copy_is_used_until_its_time_is_over() -> None:
    copies = KeptResults(lambda key, now_s: (key, now_s), time_to_live_s=10)
    answers = [copies.get("a", now_s=t) for t in (0, 9.9, 10, 19)]
    assert answers == [("a", 0), ("a", 0), ("a", 10), ("a", 10)]
    assert (copies.hits, copies.computed, copies.hit_rate) == (2, 2, 0.5)


def test_use_does_not_prolong_the_life_of_a_copy() -> None:
    copies = KeptResults(lambda _, now_s: now_s, time_to_live_s=10)
    assert [copies.get("a", now_s=t) for t in (0, 6, 12)] == [0, 0, 12]


def test_keys_do_not_share_copies() -> None:
    copies = KeptResults(lambda key, _: key, time_to_live_s=10)
    assert [copies.get(key, now_s=0) for key in "abab"] == list("abab")
    assert copies.computed == 2


def test_time_to_live_of_zero_keeps_nothing() -> None:
    copies = KeptResults(lambda _, now_s: now_s, time_to_live_s=0)
    assert [copies.get("a", now_s=t) for t in (0, 0, 1)] == [0, 0, 1]
    assert copies.hits == 0


def test_world_changes_as_often_as_said() -> None:
    world = ChangingWorld(200, mean_between_changes_s=10, seconds=1000, rng=Random(1))
    assert world.version(0, 0) == 0
    changes = sum(world.version(thing, 1000) for thing in range(200))
    assert abs(changes - 200 * 100) < 5 * (200 * 100) ** 0.5


def test_versions_never_go_back() -> None:
    world = ChangingWorld(1, mean_between_changes_s=10, seconds=100, rng=Random(2))
    versions = [world.version(0, t) for t in range(100)]
    assert versions == sorted(versions)


def test_requests_follow_zipf() -> None:
    asked = Counter(thing for _, thing in zipf_requests(50, per_s=10, seconds=5000, rng=Random(3)))
    assert set(asked) <= set(range(50))
    assert abs(asked[0] / asked[1] - 2) < 0.2
    assert abs(asked[0] / asked[4] - 5) < 0.5
