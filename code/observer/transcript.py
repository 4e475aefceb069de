"""Something worth observing: a transcript that people correct while several views show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from observer.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Correction:
    """What has changed: the positions, not the words, so that each view reads what it needs."""

    positions: tuple[int, ...]


class Transcript:
    """Words that can be corrected, one at a time or many at once.

    >>> transcript = Transcript(["their", "is", "a", "meeting"])
    >>> transcript.changes.attach(lambda correction: print(correction.positions, transcript.text()))
    >>> transcript.correct({0: "there"})
    (0,) there is a meeting
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)
        self.changes: Subject[Correction] = Subject()

    def text(self) -> str:
        """Return the words as one line."""
        return " ".join(self.words)

    def correct(self, corrections: Mapping[int, str]) -> None:
        """Replace the words at the given positions and notify the observers once."""
        for position, word in corrections.items():
            self.words[position] = word
        self.changes.notify(Correction(tuple(corrections)))
