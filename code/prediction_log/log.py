"""An append-only log of predictions, and the replay that says whether it was complete.

An entry holds the name of the request, the features that were computed for it *at that time*, the version of
the model, and the answer. Replaying an entry means to compute the answer again from what the log holds. Each
part that a log lacks has to be guessed from the present, and a replay counts how often the guess is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TypeAlias

Features: TypeAlias = tuple[float, ...]
Predict: TypeAlias = Callable[[str, Features], bool]
"""version of the model, features → answer"""


@dataclass(frozen=True)
class Entry:
    """One prediction, complete enough to be repeated."""

    request: str
    time_d: float
    version: str
    features: Features
    answer: bool


class PredictionLog:
    """Entries in the order in which they came; there is no way to change one.

    >>> log = PredictionLog()
    >>> log.append(Entry("r1", 0.5, "abc", (1.0, 2.0), answer=True))
    >>> log.find("r1").version
    'abc'
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._places: dict[str, int] = {}

    def append(self, entry: Entry) -> None:
        """Add an entry; a second one for the same request is refused."""
        if entry.request in self._places:
            raise ValueError(f"request '{entry.request}' is already in the log")
        self._places[entry.request] = len(self._lines)
        self._lines.append(json.dumps(asdict(entry)))

    def find(self, request: str) -> Entry:
        """Return the entry of one request."""
        if request not in self._places:
            raise LookupError(f"request '{request}' is not in the log")
        return read(self._lines[self._places[request]])

    def __iter__(self) -> Iterator[Entry]:
        return map(read, self._lines)

    @property
    def size_bytes(self) -> int:
        """Return the size of the log as a file of lines."""
        return sum(len(line.encode()) + 1 for line in self._lines)


def read(line: str) -> Entry:
    """Return the entry that a line of the log holds."""
    fields = json.loads(line)
    return Entry(**fields | {"features": tuple(fields["features"])})


@dataclass(frozen=True)
class Replay:
    """How many answers came out again as they had been given."""

    same: int
    total: int

    @property
    def share(self) -> float:
        """Return the share of answers that could be reconstructed."""
        return self.same / self.total


def replay(entries: Sequence[Entry], predict: Predict) -> Replay:
    """Compute each answer again and compare it with the one in the log."""
    same = sum(predict(entry.version, entry.features) is entry.answer for entry in entries)
    return Replay(same, len(entries))
