"""Batch layer, speed layer and serving layer around one growing list of events."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lambda_architecture.views import exact_minutes, merge, recount

if TYPE_CHECKING:
    from collections.abc import Callable

    from lambda_architecture.events import Transcribed
    from lambda_architecture.views import View


class Layers:
    """Answers from a batch view of the first events and a speed view of the rest.

    >>> from lambda_architecture.events import Transcribed
    >>> layers = Layers()
    >>> layers.append(Transcribed("acme", 30))
    >>> layers.finish_batch(layers.start_batch())
    >>> layers.append(Transcribed("acme", 10))
    >>> layers.query()["acme"], layers.read_by_batches
    (40, 1)
    """

    def __init__(
        self,
        batch_code: Callable[[Transcribed], int] = exact_minutes,
        speed_code: Callable[[Transcribed], int] = exact_minutes,
    ) -> None:
        self.batch_code, self.speed_code = batch_code, speed_code
        self.read_by_batches = 0
        self._events: list[Transcribed] = []
        self._batch_view: View = Counter()
        self._speed_view: View = Counter()

    def append(self, event: Transcribed) -> None:
        """Keep an event for ever, and add it to the speed view at once."""
        self._events.append(event)
        self._speed_view[event.customer] += self.speed_code(event)

    def start_batch(self) -> int:
        """Return the number of events that a batch which starts now will cover."""
        return len(self._events)

    def finish_batch(self, covered: int) -> None:
        """Replace the batch view, and keep in the speed view what arrived while the batch was running."""
        self._batch_view = recount(self._events[:covered], self.batch_code)
        self._speed_view = recount(self._events[covered:], self.speed_code)
        self.read_by_batches += covered

    def query(self) -> View:
        """Return the seconds of each customer, up to the last event."""
        return merge(self._batch_view, self._speed_view)
