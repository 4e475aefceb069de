"""A model with an easy life: it leaves out the fillers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modular_monolith.uploads import Uploads

FILLERS = frozenset({"um", "uh", "er"})


class Transcription:
    """Fetches a recording block by block and keeps the text."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads
        self._texts: dict[str, list[str]] = {}

    def transcribe(self, key: str) -> None:
        """Make the text of a recording."""
        text: list[str] = []
        for number in range(self._uploads.blocks(key)):
            text += [word for word in self._uploads.block(key, number) if word not in FILLERS]
        self._texts[key] = text

    def text(self, key: str) -> list[str]:
        """Return a copy of the text."""
        return list(self._texts[key])

    def replace(self, key: str, position: int, word: str) -> None:
        """Change one word."""
        self._texts[key][position] = word
