"""Who waits for whom, on schedules that can be worked out by hand."""

from __future__ import annotations

import pytest

from publish_subscribe import through_broker, within_process


def test_in_the_process_everybody_waits_for_those_called_before() -> None:
    slow_first = within_process({"slow": 30, "fast": 1}, messages=4, every_ms=100)
    slow_last = within_process({"fast": 1, "slow": 30}, messages=4, every_ms=100)
    assert slow_first.publisher_ms == slow_last.publisher_ms == 31
    assert slow_first.age_ms == {"slow": 30, "fast": 31}
    assert slow_last.age_ms == {"fast": 1, "slow": 31}


def test_in_the_process_an_overloaded_subscriber_delays_all() -> None:
    run = within_process({"fast": 0, "slow": 15}, messages=3, every_ms=10)
    assert run.age_ms == {"fast": pytest.approx((0 + 5 + 10) / 3), "slow": pytest.approx((15 + 20 + 25) / 3)}


def test_with_a_broker_nobody_waits_for_a_slow_subscriber_but_itself() -> None:
    alone = through_broker({"fast": 1}, messages=50, every_ms=10, hop_ms=2)
    beside = through_broker({"slow": 15, "fast": 1}, messages=50, every_ms=10, hop_ms=2)
    assert beside.age_ms["fast"] == alone.age_ms["fast"] == 5
    assert beside.publisher_ms == alone.publisher_ms == 2
    assert beside.age_ms["slow"] == 4 + 15 + 5 * 49 / 2  # falls 5 ms further behind with each message


def test_broker_costs_two_hops_where_nobody_is_slow() -> None:
    direct = within_process({"fast": 1}, messages=50, every_ms=10)
    brokered = through_broker({"fast": 1}, messages=50, every_ms=10, hop_ms=2)
    assert brokered.age_ms["fast"] - direct.age_ms["fast"] == 2 * 2
