"""The cache forgets the right key, and the two steps of a write come in the right order."""

from __future__ import annotations

from random import Random

import pytest

from cache_aside import CacheAside, LruCache, Store, best_hit_rate, draw_keys, zipf_shares


def test_second_read_does_not_reach_the_store() -> None:
    aside = CacheAside(Store(), LruCache(10))
    assert [aside.get(7), aside.get(7)] == [0, 0]
    assert (aside.store.reads, aside.hits, aside.misses) == (1, 1, 1)


def test_least_recently_used_key_goes_first() -> None:
    """Against a list that is searched and reordered: slow, and plainly right."""
    rng, cache, recent = Random(2), LruCache(5), list[int]()
    for _ in range(2000):
        key = rng.randrange(12)
        assert (cache.get(key) is not None) == (key in recent)
        cache.put(key, key)
        if key in recent:
            recent.remove(key)
        recent = [*recent, key][-5:]


def test_write_is_seen_by_the_next_read() -> None:
    aside = CacheAside(Store(), LruCache(10))
    aside.get(1)
    aside.put(1, 5)
    assert aside.get(1) == 5


def test_write_past_the_cache_leaves_it_stale() -> None:
    aside = CacheAside(Store(), LruCache(10))
    aside.get(1)
    aside.store.write(1, 5)
    assert aside.get(1) == 0


def test_dropping_an_unknown_key_is_no_error() -> None:
    LruCache(1).drop(3)


@pytest.mark.parametrize("capacity", [1, 20, 100, 1000])
def test_best_hit_rate_is_what_the_most_wanted_keys_receive(capacity: int) -> None:
    shares = zipf_shares(1000, s=0.9)
    keys = draw_keys(shares, requests=40_000, rng=Random(capacity))
    hits = sum(key < capacity for key in keys) / len(keys)
    assert hits == pytest.approx(best_hit_rate(shares, capacity=capacity), abs=0.01)


@pytest.mark.parametrize("capacity", [10, 100, 500])
def test_lru_stays_below_the_best(capacity: int) -> None:
    shares = zipf_shares(1000, s=1)
    aside = CacheAside(Store(), LruCache(capacity))
    for key in draw_keys(shares, requests=20_000, rng=Random(4)):
        aside.get(key)
    assert aside.hits / 20_000 < best_hit_rate(shares, capacity=capacity)


def test_shares_add_up_and_fall() -> None:
    shares = zipf_shares(500, s=1.2)
    assert sum(shares) == pytest.approx(1)
    assert shares == sorted(shares, reverse=True)
    assert shares[0] / shares[9] == pytest.approx(10**1.2)
