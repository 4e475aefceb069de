"""A broker in its smallest form: one log per topic, and for each subscriber a position in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class _Topic:
    kept: list[object] = field(default_factory=list)
    dropped: int = 0  # messages no longer kept, counted from the first
    next_position: dict[str, int] = field(default_factory=dict)  # subscriber → position of its next message

    @property
    def end(self) -> int:
        return self.dropped + len(self.kept)


class Broker:
    """Takes each message once and hands it to every subscriber when that subscriber asks.

    >>> broker = Broker()
    >>> broker.subscribe("transcript ready", "billing")
    >>> broker.publish("transcript ready", "hearing 1")
    >>> broker.receive("transcript ready", "billing")
    ['hearing 1']
    """

    def __init__(self, *, keep: int | None = None) -> None:
        self.keep = keep  # messages kept per topic; None: all
        self.taken = 0  # messages that publishers have sent
        self._topics: dict[str, _Topic] = {}

    def publish(self, topic: str, message: object) -> None:
        """Store ``message``, whether or not anybody reads it."""
        log = self._topics.setdefault(topic, _Topic())
        log.kept.append(message)
        self.taken += 1
        if self.keep is not None and len(log.kept) > self.keep:
            del log.kept[0]
            log.dropped += 1

    def subscribe(self, topic: str, subscriber: str, *, from_start: bool = False) -> None:
        """Begin with the next message, or with the oldest that is kept."""
        log = self._topics.setdefault(topic, _Topic())
        log.next_position[subscriber] = log.dropped if from_start else log.end

    def waiting(self, topic: str, subscriber: str) -> int:
        """Return how many messages the subscriber has not read, those that are lost to it included."""
        log = self._topics[topic]
        return log.end - log.next_position[subscriber]

    def lost(self, topic: str, subscriber: str) -> int:
        """Return how many unread messages are no longer kept."""
        log = self._topics[topic]
        return max(0, log.dropped - log.next_position[subscriber])

    def receive(self, topic: str, subscriber: str, *, limit: int | None = None) -> list[object]:
        """Return the unread messages that are still kept, oldest first, and move the position past them."""
        log = self._topics[topic]
        first = max(log.next_position[subscriber] - log.dropped, 0)
        messages = log.kept[first:] if limit is None else log.kept[first : first + limit]
        log.next_position[subscriber] = log.dropped + first + len(messages)
        return messages
