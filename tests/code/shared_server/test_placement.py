"""Sharing multiplies memory by replicas, restarts by neighbours, and lets failures reach everybody."""

from __future__ import annotations

import pytest

from shared_server import Model, all_in_one, memory_mb, one_each, replicas, restarts_per_month, share_hit
from shared_server.placement import RUNTIME_MB

BUSY = Model("busy", memory_mb=100, requests_per_s=100, seconds_per_request=0.1, releases_per_month=4)
HEAVY = Model("heavy", memory_mb=4000, requests_per_s=1, seconds_per_request=0.5, releases_per_month=1)
PAIR = [BUSY, HEAVY]


def test_a_quiet_group_still_has_two_replicas() -> None:
    assert (replicas([HEAVY]), replicas([BUSY]), replicas(PAIR)) == (2, 10, 11)


def test_every_shared_replica_carries_every_model() -> None:
    assert memory_mb(all_in_one(PAIR)) == 11 * (RUNTIME_MB + 4100)
    assert memory_mb(one_each(PAIR)) == 10 * (RUNTIME_MB + 100) + 2 * (RUNTIME_MB + 4000)


def test_many_small_quiet_models_need_less_memory_together() -> None:
    small = [Model(f"bank {i}", 5, 0.1, 0.01, 1) for i in range(50)]
    assert memory_mb(all_in_one(small)) < memory_mb(one_each(small)) / 10


def test_neighbours_share_their_restarts() -> None:
    assert restarts_per_month(all_in_one(PAIR)) == {"busy": 5, "heavy": 5}
    assert restarts_per_month(one_each(PAIR)) == {"busy": 4, "heavy": 1}


def test_a_failure_reaches_as_far_as_its_group() -> None:
    assert share_hit(all_in_one(PAIR), "heavy") == 1
    assert share_hit(one_each(PAIR), "heavy") == pytest.approx(1 / 101)


def test_unknown_model_is_named() -> None:
    with pytest.raises(ValueError, match="'light'"):
        share_hit(one_each(PAIR), "light")
