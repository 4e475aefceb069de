"""The registry: which features there are, what they mean, and who answers for them.

A definition says everything that two teams could do differently: the unit, what stands for "nothing known
yet", and the computation itself. It is never changed, because models were trained on it; a change is a new
version.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Event = TypeVar("Event")


class ConflictError(ValueError):
    """A second definition under a name and version that are taken."""


class UnknownFeatureError(LookupError):
    """A feature that nobody has defined, or a name without its version."""


@dataclass(frozen=True)
class Feature(Generic[Event]):
    """A definition: whose feature it is, in which unit, and how it follows from events."""

    name: str
    version: int
    entity: str  # whose events: "customer", "terminal"
    unit: str
    owner: str
    compute: Callable[[Sequence[Event], Event], float]  # earlier events, event → value
    missing: float = 0.0  # read as long as nothing is known

    @property
    def ref(self) -> str:
        """Return name and version, by which models refer to the feature."""
        return f"{self.name}@{self.version}"


class Registry(Generic[Event]):
    """All definitions, by name and version."""

    def __init__(self) -> None:
        self._features: dict[str, Feature[Event]] = {}

    def define(self, feature: Feature[Event]) -> None:
        """Add a definition; another one under the same name and version is refused, whoever wants it."""
        taken = self._features.get(feature.ref)
        if taken not in (None, feature):
            raise ConflictError(
                f"'{feature.ref}' is defined by {taken.owner}; make version {feature.version + 1} of it"
            )
        self._features[feature.ref] = feature

    def find(self, ref: str) -> Feature[Event]:
        """Return the definition of ``ref``, a name with a version."""
        if ref not in self._features:
            near = get_close_matches(ref, self._features, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise UnknownFeatureError(f"there is no feature '{ref}'{hint}")
        return self._features[ref]

    def about(self, word: str) -> list[Feature[Event]]:
        """Return the definitions with ``word`` in name or entity: what the next model can begin with."""
        return [feature for ref, feature in sorted(self._features.items()) if word in ref + feature.entity]

    def of_entity(self, entity: str) -> list[Feature[Event]]:
        """Return the definitions that are computed at events of ``entity``."""
        return [feature for feature in self._features.values() if feature.entity == entity]
