"""A store that survives: a table in SQLite."""

from __future__ import annotations

import sqlite3

from ports_and_adapters.ports import Transcript


class SqliteStore:
    """Keeps transcripts in the database at ``path``."""

    def __init__(self, path: str) -> None:
        self._database = sqlite3.connect(path)
        self._database.execute("CREATE TABLE IF NOT EXISTS transcript (key PRIMARY KEY, text, confidence)")

    def save(self, key: str, transcript: Transcript) -> None:
        """See the port."""
        with self._database:
            self._database.execute("REPLACE INTO transcript VALUES (?, ?, ?)", (key, *transcript))

    def load(self, key: str) -> Transcript:
        """See the port."""
        query = "SELECT text, confidence FROM transcript WHERE key = ?"
        row = self._database.execute(query, (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return Transcript(*row)

    def below(self, confidence: float) -> list[str]:
        """See the port."""
        query = "SELECT key FROM transcript WHERE confidence < ? ORDER BY confidence, key"
        return [key for (key,) in self._database.execute(query, (confidence,))]

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
