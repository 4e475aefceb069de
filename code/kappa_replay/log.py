"""A log: it grows at the end, can be read from any place, and may forget its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Event = TypeVar("Event")


class Log(Generic[Event]):
    """Events by their offset, which is counted from the very first event.

    >>> log = Log()
    >>> log.extend(["a", "b", "c"])
    >>> log.read(1, limit=5)
    ['b', 'c']
    """

    def __init__(self) -> None:
        self.first = 0  # offset of the oldest event that is still there
        self._events: list[Event] = []

    @property
    def end(self) -> int:
        """Return the offset that the next event will have."""
        return self.first + len(self._events)

    def extend(self, events: Sequence[Event]) -> None:
        """Append events."""
        self._events.extend(events)

    def read(self, offset: int, *, limit: int) -> list[Event]:
        """Return up to ``limit`` events from ``offset`` on."""
        if offset < self.first:
            raise LookupError(f"event {offset} has been deleted; the log begins with event {self.first}")
        begin = offset - self.first
        return self._events[begin : begin + limit]

    def forget(self, before: int) -> None:
        """Delete the events before an offset, as a log with a limited retention does."""
        self._events = self._events[max(0, before - self.first) :]
        self.first = max(self.first, before)
