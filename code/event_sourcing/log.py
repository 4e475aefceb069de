"""A log that only grows, and ways to read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

E = TypeVar("E")
S = TypeVar("S")


@dataclass(frozen=True)
class Snapshot(Generic[S]):
    """A state that was kept to save reading."""

    position: int  # events that the state contains
    state: S


class EventLog(Generic[E]):
    """Appends events and replays them. There is no way to change or remove one.

    >>> log = EventLog[int]()
    >>> for amount in (5, -2, 4):
    ...     log.append(amount)
    >>> log.replay(int.__add__, 0), log.replay(int.__add__, 0, until=2)
    (7, 3)
    """

    def __init__(self) -> None:
        self._events: list[E] = []
        self.read = 0  # events that replays have read so far

    def __len__(self) -> int:
        return len(self._events)

    def append(self, event: E) -> None:
        """Add ``event`` at the end."""
        self._events.append(event)

    def replay(self, step: Callable[[S, E], S], start: S, *, until: int | None = None) -> S:
        """Return the state after the first ``until`` events."""
        return reduce(step, self._reading(self._events[:until]), start)

    def resume(self, step: Callable[[S, E], S], snapshot: Snapshot[S]) -> S:
        """Return the present state from a snapshot and the events after it."""
        return reduce(step, self._reading(self._events[snapshot.position :]), snapshot.state)

    def _reading(self, events: Sequence[E]) -> Iterator[E]:
        for event in events:
            self.read += 1
            yield event
