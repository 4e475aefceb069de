"""A program that reads a log, and what it takes for a new version to catch up with the old one.

symbol  meaning                                                       unit
B       events in the log when the new version starts to read at 0    1
a       events that arrive                                            1/s
r       events that the new version reads                             1/s
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kappa_replay.log import Log

State = TypeVar("State")
Event = TypeVar("Event")


class Job(Generic[State, Event]):
    """Keeps a state up to date by reading a log from its beginning; ``step`` changes the state in place."""

    def __init__(self, log: Log[Event], step: Callable[[State, Event], None], state: State) -> None:
        self.log, self.step, self.state = log, step, state
        self.offset = 0

    @property
    def behind(self) -> int:
        """Return how many events are still to be read."""
        return self.log.end - self.offset

    def read(self, limit: int) -> None:
        """Process up to ``limit`` events."""
        for event in self.log.read(self.offset, limit=limit):
            self.step(self.state, event)
            self.offset += 1


def catch_up_s(backlog: float, *, arriving_per_s: float, read_per_s: float) -> float:
    """Return B / (r - a), or infinity if events arrive as fast as they are read.

    >>> catch_up_s(1000, arriving_per_s=20, read_per_s=120)
    10.0
    """
    gain = read_per_s - arriving_per_s
    return backlog / gain if gain > 0 else inf


def run_beside(
    new: Job[State, Event], old: Job[State, Event], arrivals: Sequence[Sequence[Event]], *, read_per_s: int
) -> int:
    """Let both read while events arrive, a sequence a second; return after how many ``new`` has caught up."""
    for second, events in enumerate(arrivals, start=1):
        new.log.extend(events)
        for job in (new, old):
            job.read(read_per_s)
        if new.behind == 0:
            return second
    raise TimeoutError(f"still {new.behind} events behind after {len(arrivals)} s")
