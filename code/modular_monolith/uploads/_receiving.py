"""Recordings, as lists of words: sound would add nothing here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS_PER_BLOCK = 20


class Uploads:
    """Keeps recordings and hands them out in blocks."""

    def __init__(self) -> None:
        self._recordings: dict[str, list[str]] = {}

    def accept(self, key: str, words: Sequence[str]) -> str:
        """Keep a recording; return its key."""
        self._recordings[key] = list(words)
        return key

    def all_keys(self) -> list[str]:
        """Return all keys, oldest first."""
        return list(self._recordings)

    def blocks(self, key: str) -> int:
        """Return the length of a recording in blocks."""
        return -(-len(self._recordings[key]) // WORDS_PER_BLOCK)

    def block(self, key: str, number: int) -> list[str]:
        """Return one block of a recording."""
        first = number * WORDS_PER_BLOCK
        return self._recordings[key][first : first + WORDS_PER_BLOCK]
