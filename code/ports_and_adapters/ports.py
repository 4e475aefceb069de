"""What the core needs from the world, in the core's own words."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Transcript(NamedTuple):
    """A text and how sure its author is, from 0 to 1."""

    text: str
    confidence: float


class TranscriptStore(Protocol):
    """Keeps transcripts under keys."""

    def save(self, key: str, transcript: Transcript) -> None:
        """Keep ``transcript``, in place of what was there."""

    def load(self, key: str) -> Transcript:
        """Return what was saved last, or raise KeyError."""

    def below(self, confidence: float) -> list[str]:
        """Return the keys of transcripts less sure than that, least sure first, then by key."""


class SpeechModel(Protocol):
    """Turns sound into text."""

    def transcribe(self, recording: bytes) -> Transcript:
        """Return the text of ``recording``."""
