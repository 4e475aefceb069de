"""The review desk without ports, for comparison: same behaviour, and every rule speaks SQL."""

from __future__ import annotations

import sqlite3
from math import exp, fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ports_and_adapters.models import Recogniser


class TangledDesk:
    """Decides which transcripts a person has to read."""

    def __init__(self, path: str, recognise: Recogniser, *, sure_from: float) -> None:
        self._recognise = recognise
        self._sure_from = sure_from
        self._database = sqlite3.connect(path)
        self._database.execute("CREATE TABLE IF NOT EXISTS transcript (key PRIMARY KEY, text, confidence)")

    def receive(self, key: str, recording: bytes) -> bool:
        """Transcribe and keep; return whether the result may go out unread."""
        segments = self._recognise(recording)
        text = " ".join(segment["words"] for segment in segments)
        confidence = exp(fsum(segment["log_probability"] for segment in segments))
        with self._database:
            self._database.execute("REPLACE INTO transcript VALUES (?, ?, ?)", (key, text, confidence))
        return confidence >= self._sure_from

    def queue(self) -> list[str]:
        """Return what has to be read, most doubtful first."""
        query = "SELECT key FROM transcript WHERE confidence < ? ORDER BY confidence, key"
        return [key for (key,) in self._database.execute(query, (self._sure_from,))]

    def correct(self, key: str, text: str) -> None:
        """Replace the text by a person's, which counts as sure."""
        with self._database:
            query = "UPDATE transcript SET text = ?, confidence = 1.0 WHERE key = ?"
            if self._database.execute(query, (text, key)).rowcount == 0:
                raise KeyError(key)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
