"""A registry: artefacts under the hash of their content, with lineage, and names that can be moved.

Artefacts are never changed and never removed by a promotion. What changes is which version an *alias* such as
``live`` points to, and every move is kept, so that there is always a way back.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256


def content_hash(content: bytes) -> str:
    """Return the name of ``content``: its SHA-256, shortened to twelve digits for reading.

    >>> content_hash(b"a model")
    '97ff8a35544d'
    """
    return sha256(content).hexdigest()[:12]


@dataclass(frozen=True)
class Lineage:
    """Where a model came from: hashes of the data, and the version of the code that made it."""

    data: tuple[str, ...]
    code: str


@dataclass(frozen=True)
class Version:
    """One registered model: the hash of its artefact and its lineage."""

    hash: str
    lineage: Lineage


class ModelRegistry:
    """Keeps versions for ever, and for each alias the history of where it pointed.

    >>> registry = ModelRegistry()
    >>> first = registry.register(b"weights 1", Lineage(data=("march",), code="v1"))
    >>> registry.promote(first, "live")
    >>> registry.load("live")
    b'weights 1'
    """

    def __init__(self) -> None:
        self._artefacts: dict[str, bytes] = {}
        self._versions: dict[str, Version] = {}
        self._history: dict[str, list[str]] = defaultdict(list)

    def register(self, artefact: bytes, lineage: Lineage) -> str:
        """Store an artefact and return its hash; storing the same again changes nothing."""
        name = content_hash(artefact)
        known = self._versions.setdefault(name, Version(name, lineage))
        if known.lineage != lineage:
            raise ValueError(f"version {name} is already registered with another lineage: {known.lineage}")
        self._artefacts[name] = artefact
        return name

    def promote(self, version: str, alias: str) -> None:
        """Let ``alias`` point to ``version``, which must be registered."""
        if version not in self._versions:
            raise LookupError(f"no version '{version}' is registered")
        self._history[alias].append(version)

    def roll_back(self, alias: str) -> str:
        """Let ``alias`` point to where it pointed before, and return that version."""
        if len(self._history[alias]) < 2:
            raise LookupError(f"'{alias}' has never pointed anywhere else")
        self._history[alias].pop()
        return self._history[alias][-1]

    def version(self, alias: str) -> str:
        """Return the version that ``alias`` points to."""
        if not self._history[alias]:
            raise LookupError(f"'{alias}' points to no version yet")
        return self._history[alias][-1]

    def load(self, name: str) -> bytes:
        """Return an artefact by its hash or by an alias, after checking that it is still what was stored."""
        version = name if name in self._versions else self.version(name)
        artefact = self._artefacts[version]
        if content_hash(artefact) != version:
            raise ValueError(f"the artefact of version {version} has been altered")
        return artefact

    def trained_on(self, data: str) -> list[str]:
        """Return the versions whose lineage contains the data set ``data``, in the order of registration."""
        return [version.hash for version in self._versions.values() if data in version.lineage.data]
