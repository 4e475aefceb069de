"""What one build leaves for the next, beside the cache: pages as read, results, and the build lock.

All of it can be lost without harm: then pages are read again and results are looked up in the cache.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from dataclasses import asdict, dataclass, field
from typing import IO, TYPE_CHECKING, Any

from sphinx.util import logging

from .planning import Page, Result, Stamp

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

VERSION = 2


@dataclass
class State:
    """The state file's content."""

    reading: str = ""
    """digest of the settings under which ``pages`` were read"""
    pages: dict[str, Page] = field(default_factory=dict)
    """docname → page as last read"""
    results: dict[str, Result] = field(default_factory=dict)
    """docname → latest run of its cells"""
    inputs: dict[str, tuple[Stamp, str]] = field(default_factory=dict)
    """file that a chapter read → its stamp and digest"""
    shown: dict[str, str] = field(default_factory=dict)
    """key in jupyter-cache → the run whose outputs lie there"""
    build: dict[str, Any] = field(default_factory=dict)
    """figures of the latest build, for the benchmark"""


def load_state(path: Path) -> State:
    """Return what the file at ``path`` says, or an empty state if it says nothing usable."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            return State()
        return State(
            reading=data["reading"],
            pages={docname: Page.from_json(page) for docname, page in data["pages"].items()},
            results={docname: Result.from_json(result) for docname, result in data["results"].items()},
            inputs={name: (Stamp(**stamp), digest) for name, (stamp, digest) in data["inputs"].items()},
            shown=data["shown"],
            build=data["build"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def save_state(path: Path, state: State) -> None:
    """Write ``state``, so that a reader sees either the old file or the new one."""
    text = json.dumps({"version": VERSION, **asdict(state)}, sort_keys=True)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    new = path.with_suffix(f".{os.getpid()}.tmp")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


class BuildLock:
    """Keeps two builds of one cache apart; the system lifts it when the process that holds it ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def acquire(self) -> None:
        """Wait until no other build holds the lock, then hold it."""
        file = self._path.open("w")
        said = False
        while not _try_lock(file):
            if not said:
                logger.info("waiting for another build that executes chapters into %s", self._path.parent)
                said = True
            time.sleep(0.2)
        self._file = file

    def release(self) -> None:
        """Let go of the lock, if it is held."""
        if self._file is not None:
            # Readers forked in between share the file: unlock it rather than rely on closing it.
            fcntl.flock(self._file, fcntl.LOCK_UN)
            self._file.close()
            self._file = None


def _try_lock(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
