"""The rules of the review desk. Nothing here knows where transcripts are kept or which model listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ports_and_adapters.ports import Transcript

if TYPE_CHECKING:
    from ports_and_adapters.ports import SpeechModel, TranscriptStore


class ReviewDesk:
    """Decides which transcripts a person has to read."""

    def __init__(self, store: TranscriptStore, model: SpeechModel, *, sure_from: float) -> None:
        self._store = store
        self._model = model
        self._sure_from = sure_from

    def receive(self, key: str, recording: bytes) -> bool:
        """Transcribe and keep; return whether the result may go out unread."""
        transcript = self._model.transcribe(recording)
        self._store.save(key, transcript)
        return transcript.confidence >= self._sure_from

    def queue(self) -> list[str]:
        """Return what has to be read, most doubtful first."""
        return self._store.below(self._sure_from)

    def correct(self, key: str, text: str) -> None:
        """Replace the text by a person's, which counts as sure."""
        self._store.load(key)  # refuse to correct what was never there
        self._store.save(key, Transcript(text, 1.0))
