"""A store for tests and for a laptop: a dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ports_and_adapters.ports import Transcript


class MemoryStore:
    """Keeps transcripts until the process ends."""

    def __init__(self) -> None:
        self._transcripts: dict[str, Transcript] = {}

    def save(self, key: str, transcript: Transcript) -> None:
        """See the port."""
        self._transcripts[key] = transcript

    def load(self, key: str) -> Transcript:
        """See the port."""
        return self._transcripts[key]

    def below(self, confidence: float) -> list[str]:
        """See the port."""
        doubtful = [(t.confidence, key) for key, t in self._transcripts.items() if t.confidence < confidence]
        return [key for _, key in sorted(doubtful)]
