"""The sessions of a teaching path, as they stand in a CSV file."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS = ("path", "session", "slides", "read", "exercises", "skip")


class Session(NamedTuple):
    """One meeting, or what is to be done before it."""

    path: str
    title: str
    slides: str
    read: tuple[str, ...]
    """pages, with a slash, and labels of sections"""
    exercises: tuple[str, ...]
    skip: str


def read_sessions(text: str) -> list[Session]:
    """Return the sessions of all paths; lines that begin with ``#`` are remarks.

    Raises ``ValueError`` where the columns are others than :data:`COLUMNS`.
    """
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines)
    if tuple(rows.fieldnames or ()) != COLUMNS:
        raise ValueError(f"its columns are {_listed(rows.fieldnames or ())}; expected {_listed(COLUMNS)}")
    return [
        Session(
            row["path"],
            row["session"],
            ", ".join(row["slides"].split()),
            tuple(row["read"].split()),
            tuple(row["exercises"].split()),
            row["skip"].strip(),
        )
        for row in rows
    ]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
