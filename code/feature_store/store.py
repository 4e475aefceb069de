"""The store: a catalogue of definitions, the values that they gave, and two ways to read them.

``latest`` answers the model that predicts now; ``as_of`` answers the training job that asks what ``latest``
would have said then. Both read what ``observe`` wrote, so they cannot disagree about a definition.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from feature_store.timeline import NotKnownError, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Event = TypeVar("Event")


class ConflictError(ValueError):
    """A second definition under a name that is taken."""


@dataclass(frozen=True)
class Feature(Generic[Event]):
    """A definition: what is computed, in which unit, from which events."""

    name: str
    unit: str
    compute: Callable[[Sequence[Event], Event], float]  # earlier events of the entity, this event → value


class FeatureStore(Generic[Event]):
    """Computes every defined feature at every event and remembers when each value became known."""

    def __init__(self) -> None:
        self._features: dict[str, Feature[Event]] = {}
        self._histories: dict[str, list[Event]] = defaultdict(list)
        self._timelines: dict[tuple[str, str], Timeline] = defaultdict(Timeline)

    def define(self, feature: Feature[Event]) -> None:
        """Add a definition; another one under the same name is refused, whoever wants it."""
        taken = self._features.get(feature.name)
        if taken not in (None, feature):
            raise ConflictError(f"feature '{feature.name}' is already defined; choose another name")
        self._features[feature.name] = feature

    def observe(self, entity: str, event: Event, *, time: float) -> None:
        """Compute all features from this event and the earlier ones."""
        earlier = self._histories[entity]
        for feature in self._features.values():
            value = feature.compute(earlier, event)
            self.write(feature.name, entity, value, known_at=time)
        earlier.append(event)

    def write(self, name: str, entity: str, value: float, *, known_at: float) -> None:
        """Add a value that was computed elsewhere, such as by a nightly job."""
        self._timelines[name, entity].write(value, known_at=known_at)

    def latest(self, name: str, entity: str) -> float:
        """Return the value for a prediction that is made now."""
        return self._timeline(name, entity).latest()

    def as_of(self, name: str, entity: str, time: float) -> float:
        """Return the value that ``latest`` would have given at ``time``."""
        return self._timeline(name, entity).as_of(time)

    def _timeline(self, name: str, entity: str) -> Timeline:
        if (name, entity) not in self._timelines:
            raise NotKnownError(f"no value of '{name}' for '{entity}'")
        return self._timelines[name, entity]
