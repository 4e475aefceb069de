"""When and on what the cells of a page ran: noted by the extension that runs them, read by any other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class GlueCall(NamedTuple):
    """One call of ``glue`` in a run; MyST-NB keeps only the last of those with the same key."""

    key: str
    cell: int
    """which of the page's code cells, empty ones left out, from 0"""
    text: str
    """what was glued, as text"""


@dataclass(frozen=True)
class ExecutionRecord:
    """The run that made the outputs of a page, however long ago; it travels with them in the cache."""

    finished: str
    """when the run ended: date and time in ISO 8601, UTC"""
    machine: str
    """the computer in words: processor, cores, memory, operating system"""
    python: str
    """version of the interpreter that ran the cells, such as ``3.11.2``; empty if none ran"""
    glue_calls: tuple[GlueCall, ...] = ()
    """all of the run, in order"""
    inputs: tuple[str, ...] = ()
    """what it read of the project: files, and folders with a slash at the end"""


def note_records(env: BuildEnvironment, records: dict[str, ExecutionRecord]) -> None:
    """Remember ``records``, page → the run whose outputs the page shows; call it before pages are read."""
    env.execution_records = records  # type: ignore[attr-defined]


def find_record(env: BuildEnvironment, docname: str) -> ExecutionRecord | None:
    """Return the run behind the outputs of page ``docname``; ``None`` if no run is known."""
    records: dict[str, ExecutionRecord] = getattr(env, "execution_records", {})
    return records.get(docname)
