"""Who comes to harm before a fault is noticed."""

from __future__ import annotations

from random import Random

import pytest

from scaled_rollout import Outcome, Stage, Traffic, hourly_shares, roll_out

STAGES = [Stage(0.01, 24), Stage(0.1, 24), Stage(1.0, 24)]


def outcome(fault: float, *, delay_h: int = 0, stages: list[Stage] = STAGES, seed: int = 1) -> Outcome:
    traffic = Traffic(per_hour=5000, baseline=0.01, fault=fault, delay_h=delay_h)
    return roll_out(stages, traffic, limit_z=4, rng=Random(seed))


@pytest.mark.parametrize("seed", range(5))
def test_good_version_reaches_everybody(seed: int) -> None:
    assert outcome(0.0, seed=seed) == Outcome(stopped_at=None, hours=72, failures=0)


def test_gross_fault_is_stopped_in_the_first_stage() -> None:
    found = outcome(0.3)
    assert found.stopped_at == 0.01
    assert found.failures < 0.01 * 5000 * found.hours


def test_nothing_is_noticed_before_the_delay() -> None:
    assert outcome(0.5, delay_h=10).hours == 11
    assert outcome(0.5, delay_h=100).stopped_at is None


def test_delay_costs_more_when_everybody_has_the_version() -> None:
    at_once = [Stage(1.0, 72)]
    for fault in (0.02, 0.1):
        assert outcome(fault, delay_h=12, stages=at_once).failures > 10 * outcome(fault, delay_h=12).failures


def test_total_failure_counts_every_request() -> None:
    found = outcome(0.99, stages=[Stage(1.0, 1)])
    assert 4900 < found.failures < 5000


def test_share_of_each_hour_follows_the_stages() -> None:
    shares = list(hourly_shares(STAGES))
    assert len(shares) == 72
    assert [shares[0], shares[23], shares[24], shares[71]] == [0.01, 0.01, 0.1, 1.0]
