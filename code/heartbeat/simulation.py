"""Crashes and lost messages, played to the monitor instead of put into a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from heartbeat.monitor import HeartbeatMonitor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

SENDER = "replica"


def detection_delays_s(*, interval_s: float, misses: int, crashes: int, rng: Random) -> Iterator[float]:
    """Yield the time from each of ``crashes`` crashes to its alarm; no message is lost."""
    for _ in range(crashes):
        monitor = HeartbeatMonitor(interval_s=interval_s, misses=misses)
        crash_s = rng.random() * interval_s
        monitor.beat(SENDER, now_s=0.0)  # the last beat before the crash
        due = 1
        while not monitor.suspects(now_s=due * interval_s):
            due += 1
        yield due * interval_s - crash_s


def count_false_alarms(losses: Iterable[bool], *, misses: int) -> int:
    """Return how often a sender that is alive becomes suspect while its beats are lost as ``losses`` says.

    >>> count_false_alarms([False, True, True, True, False, True], misses=2)
    1
    """
    monitor = HeartbeatMonitor(interval_s=1.0, misses=misses)
    monitor.beat(SENDER, now_s=0.0)
    alarms, suspect = 0, False
    for now, lost in enumerate(losses, start=1):
        if not lost:
            monitor.beat(SENDER, now_s=now)
            suspect = False
        elif not suspect and monitor.suspects(now_s=now):
            alarms, suspect = alarms + 1, True
    return alarms


def independent_losses(beats: int, *, loss: float, rng: Random) -> Iterator[bool]:
    """Yield for each beat whether it is lost, each with the same probability."""
    return (rng.random() < loss for _ in range(beats))


def echo_losses(pings: int, *, loss: float, rng: Random) -> Iterator[bool]:
    """Yield for each ping whether its echo fails to come: either of two messages may be lost."""
    return (rng.random() < loss or rng.random() < loss for _ in range(pings))


def bursty_losses(beats: int, *, loss: float, mean_burst: float, rng: Random) -> Iterator[bool]:
    """Yield losses that come in bursts: as many as ``loss`` says in the long run, but side by side."""
    ends = 1 / mean_burst  # chance that a burst ends with this beat
    starts = ends * loss / (1 - loss)  # makes the share of lost beats come out as ``loss``
    lost = False
    for _ in range(beats):
        lost = rng.random() >= ends if lost else rng.random() < starts
        yield lost
