"""An event bus in one process: the routing of the event-based style without the network."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import TypeAlias

Message: TypeAlias = object
Consumer: TypeAlias = Callable[[Message], None]


class EventBus:
    """Delivers each message to all consumers of its topic.

    >>> bus = EventBus()
    >>> bus.subscribe("door", print)
    >>> bus.publish("door", "open")
    open
    1
    """

    def __init__(self) -> None:
        self._consumers: dict[str, list[Consumer]] = defaultdict(list)
        self._unheard: Counter[str] = Counter()

    def subscribe(self, topic: str, consumer: Consumer) -> None:
        """Call ``consumer`` with each message on ``topic`` from now on."""
        self._consumers[topic].append(consumer)

    def publish(self, topic: str, message: Message) -> int:
        """Deliver ``message``; return how many received it."""
        consumers = tuple(self._consumers.get(topic, ()))
        for consumer in consumers:
            consumer(message)
        if not consumers:  # not an error, but worth counting
            self._unheard[topic] += 1
        return len(consumers)

    @property
    def unheard(self) -> Mapping[str, int]:
        """Topic → number of messages that nobody received."""
        return dict(self._unheard)
