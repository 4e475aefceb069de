"""The monitor on timelines that can be checked by hand."""

from __future__ import annotations

import pytest

from heartbeat import HeartbeatMonitor


@pytest.mark.parametrize("interval_s", [0.1, 1.0, 5 / 3])
@pytest.mark.parametrize("misses", [1, 2, 5])
def test_alarm_comes_with_the_last_missed_beat_and_not_before(interval_s: float, misses: int) -> None:
    monitor = HeartbeatMonitor(interval_s=interval_s, misses=misses)
    monitor.beat("a", now_s=7 * interval_s)
    for missed in range(misses):
        assert monitor.suspects(now_s=(7 + missed) * interval_s) == []
    assert monitor.suspects(now_s=(7 + misses) * interval_s) == ["a"]


def test_beat_that_comes_back_clears_the_suspicion() -> None:
    monitor = HeartbeatMonitor(interval_s=1.0, misses=2)
    monitor.beat("a", now_s=0)
    assert monitor.suspects(now_s=3) == ["a"]
    monitor.beat("a", now_s=3)
    assert monitor.suspects(now_s=4) == []


def test_senders_are_watched_separately() -> None:
    monitor = HeartbeatMonitor(interval_s=1.0, misses=2)
    for sender in ["b", "a", "c"]:
        monitor.beat(sender, now_s=0)
    monitor.beat("c", now_s=2)
    assert monitor.suspects(now_s=2) == ["a", "b"]


def test_sender_that_was_never_heard_is_not_suspected() -> None:
    assert HeartbeatMonitor(interval_s=1.0, misses=1).suspects(now_s=100) == []
