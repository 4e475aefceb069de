"""An event bus in one process: the routing of the event-based style without the network."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Message = object


class EventBus:
    """Delivers each message to all consumers of its topic, in the order in which they subscribed.

    >>> bus = EventBus()
    >>> bus.subscribe("door", print)
    >>> bus.publish("door", "open")
    open
    1
    """

    def __init__(self) -> None:
        self._consumers: dict[str, list[Callable[[Message], None]]] = defaultdict(list)
        self._unheard: Counter[str] = Counter()

    def subscribe(self, topic: str, consumer: Callable[[Message], None]) -> None:
        """Call ``consumer`` with every message that is published under ``topic`` from now on."""
        self._consumers[topic].append(consumer)

    def publish(self, topic: str, message: Message) -> int:
        """Deliver ``message`` and return how many consumers received it; nobody is not an error."""
        consumers = tuple(self._consumers.get(topic, ()))  # a consumer may subscribe while it is called
        for consumer in consumers:
            consumer(message)
        if not consumers:
            self._unheard[topic] += 1
        return len(consumers)

    @property
    def unheard(self) -> Mapping[str, int]:
        """Topic → number of messages that nobody received."""
        return dict(self._unheard)
