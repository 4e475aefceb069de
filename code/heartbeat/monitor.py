"""The receiving side: remembers when it last heard each sender and names those that are silent for too long.

The clock is an argument. A monitor that reads the time itself can only be tested by waiting.
"""

from __future__ import annotations

from math import floor

TOLERANCE = 1e-9  # of an interval; a beat that is due now must not depend on the last bit of a float


class HeartbeatMonitor:
    """Suspects a sender when ``misses`` beats in a row are missing.

    >>> monitor = HeartbeatMonitor(interval_s=1.0, misses=2)
    >>> monitor.beat("replica 1", now_s=0.0)
    >>> monitor.suspects(now_s=1.0)
    []
    >>> monitor.suspects(now_s=2.0)
    ['replica 1']
    """

    def __init__(self, *, interval_s: float, misses: int) -> None:
        self.interval_s = interval_s
        self.misses = misses
        self._last_beat_s: dict[str, float] = {}

    def beat(self, sender: str, *, now_s: float) -> None:
        """Note that a beat of ``sender`` has arrived."""
        self._last_beat_s[sender] = now_s

    def missed(self, sender: str, *, now_s: float) -> int:
        """Return how many beats were due since the last one."""
        silent_s = now_s - self._last_beat_s[sender]
        return floor(silent_s / self.interval_s + TOLERANCE)

    def suspects(self, *, now_s: float) -> list[str]:
        """Return the senders that are taken to be dead, by name."""
        senders = sorted(self._last_beat_s)
        missed = {s: self.missed(s, now_s=now_s) for s in senders}
        return [s for s in senders if missed[s] >= self.misses]
