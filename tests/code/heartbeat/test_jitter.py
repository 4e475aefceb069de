"""Late beats: what a timeout must leave room for, and what it then costs."""

from __future__ import annotations

from random import Random

import pytest

from heartbeat import arrivals_s, false_timeouts, timeout_delays_s

BEATS = 20_000


@pytest.mark.parametrize("jitter_s", [0.3, 0.8, 1.2, 2.5])
def test_timeout_above_interval_plus_jitter_never_gives_a_false_alarm(jitter_s: float) -> None:
    arrivals = arrivals_s(BEATS, interval_s=1.0, jitter_s=jitter_s, rng=Random(4))
    assert false_timeouts(arrivals, timeout_s=1.0 + jitter_s) == 0
    assert false_timeouts(arrivals, timeout_s=1.0) > 0


def test_false_timeouts_are_as_frequent_as_two_uniform_delays_make_them() -> None:
    """A gap exceeds T + x if one delay is more than x longer than the one before: (J - x)^2 / (2 J^2)."""
    arrivals = arrivals_s(BEATS, interval_s=1.0, jitter_s=0.9, rng=Random(5))
    expected = (0.9 - 0.5) ** 2 / (2 * 0.9**2)
    assert false_timeouts(arrivals, timeout_s=1.5) / BEATS == pytest.approx(expected, rel=0.1)


def test_beats_may_overtake_each_other() -> None:
    arrivals = arrivals_s(1000, interval_s=1.0, jitter_s=3.0, rng=Random(6))
    assert arrivals == sorted(arrivals)
    assert len(arrivals) == 1000


@pytest.mark.parametrize("timeout_s", [2.0, 3.0, 4.0])
def test_alarm_comes_within_jitter_and_timeout(timeout_s: float) -> None:
    delays = list(
        timeout_delays_s(interval_s=1.0, jitter_s=0.8, timeout_s=timeout_s, crashes=5000, rng=Random(7))
    )
    assert timeout_s - 1 < min(delays) < max(delays) <= timeout_s + 0.8
    assert max(delays) > timeout_s + 0.7


def test_without_jitter_the_alarm_comes_one_timeout_after_the_last_beat() -> None:
    delays = list(timeout_delays_s(interval_s=1.0, jitter_s=0.0, timeout_s=3.0, crashes=5000, rng=Random(8)))
    assert sum(delays) / len(delays) == pytest.approx(2.5, abs=0.02)
