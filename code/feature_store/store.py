"""The store: it computes each feature once, when something happens, and keeps every value with its time.

``latest`` answers the model that predicts now; ``as_of`` answers the training job that asks what ``latest``
would have said then. Both read what one computation wrote, so they cannot disagree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Generic

from feature_store.registry import Event, Feature, Registry
from feature_store.timeline import NotKnownError, Timeline


class FeatureStore(Generic[Event]):
    """Definitions, the events behind them, the values, and a count of computations and reads."""

    def __init__(self) -> None:
        self.registry: Registry[Event] = Registry()
        self.computed: Counter[str] = Counter()
        self.read: Counter[str] = Counter()
        self._events: defaultdict[tuple[str, int], list[Event]] = defaultdict(list)
        self._times: defaultdict[tuple[str, int], list[float]] = defaultdict(list)
        self._values: defaultdict[tuple[str, int], Timeline] = defaultdict(Timeline)

    def observe(self, entity: str, key: int, event: Event, *, time: float) -> None:
        """Compute all features of an entity from this event and the earlier ones."""
        earlier = self._events[entity, key]
        for feature in self.registry.of_entity(entity):
            self._compute(feature, key, earlier, event, time)
        earlier.append(event)
        self._times[entity, key].append(time)

    def backfill(self, ref: str) -> None:
        """Compute a new definition for everything that has happened before it was made."""
        feature = self.registry.find(ref)
        for (entity, key), events in self._events.items():
            if entity == feature.entity:
                for count, time in enumerate(self._times[entity, key]):
                    self._compute(feature, key, events[:count], events[count], time)

    def latest(self, ref: str, key: int) -> float:
        """Return the value for a prediction that is made now."""
        return self.as_of(ref, key, float("inf"))

    def as_of(self, ref: str, key: int, time: float) -> float:
        """Return the value that ``latest`` would have given at ``time``."""
        feature = self.registry.find(ref)
        self.read[ref] += 1
        try:
            return self._values[ref, key].as_of(time)
        except NotKnownError:
            return feature.missing

    def _compute(
        self, feature: Feature[Event], key: int, earlier: list[Event], event: Event, time: float
    ) -> None:
        value = feature.compute(earlier, event)
        self.computed[feature.ref] += 1
        self._values[feature.ref, key].write(value, known_at=time)
