"""Pages of text, and what people do to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modular_monolith.transcription import Transcription


@dataclass
class Page:
    """What one person sees."""

    key: str
    words: list[str]


class Editor:
    """Shows the text of a recording and writes every correction through at once."""

    def __init__(self, transcription: Transcription) -> None:
        self._transcription = transcription

    def open(self, key: str) -> Page:
        """Return the page of a recording."""
        return Page(key, self._transcription.text(key))

    def correct(self, page: Page, position: int, word: str) -> None:
        """Replace a word, and show the text as it is kept."""
        self._transcription.replace(page.key, position, word)
        page.words = self._transcription.text(page.key)
