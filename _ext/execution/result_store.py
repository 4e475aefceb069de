"""Keeps what chapters put out, for each code and each state of its inputs; going back then runs nothing.

jupyter-cache knows a chapter by its cells and all their metadata, and by nothing else. What is kept here is
known by what decides the outputs, and is handed to jupyter-cache for whatever page shows it now.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .planning import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from nbformat import NotebookNode

KEPT = 300
"""results, current ones not counted"""
RUN_METADATA = ("language_info", "widgets")
"""what running a notebook adds to its metadata"""


class ResultStore:
    """A folder with one file for each result. Only the process that holds the build lock writes to it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def has(self, result: Result) -> bool:
        """Say whether the outputs of ``result`` are here; costs one look at the disk."""
        return self._file(result).is_file()

    def find(self, code: str, holds: Callable[[Result], bool]) -> Result | None:
        """Return the latest result of ``code`` that ``holds`` today; a file that cannot be read is none."""
        found = []
        for path in self._folder.glob(f"{code}.*.json"):
            try:
                found.append(Result.from_json(json.loads(path.read_text(encoding="utf-8"))["result"]))
            except (OSError, ValueError, KeyError, TypeError):
                continue
        return max(filter(holds, found), key=lambda result: result.ran_at, default=None)

    def keep(self, notebook: NotebookNode, result: Result) -> None:
        """Keep the outputs of ``notebook``; whoever reads sees all or none, even after a full disk."""
        cells = [
            {"outputs": cell.outputs, "execution_count": cell.execution_count} for cell in _cells(notebook)
        ]
        metadata = {name: notebook.metadata[name] for name in RUN_METADATA if name in notebook.metadata}
        text = json.dumps({"result": asdict(result), "cells": cells, "metadata": metadata})
        new = self._folder / f"{os.getpid()}.tmp"
        try:
            new.write_text(text, encoding="utf-8")
            new.replace(self._file(result))
        finally:
            new.unlink(missing_ok=True)

    def fill(self, notebook: NotebookNode, result: Result) -> bool:
        """Put the outputs of ``result`` into ``notebook``; say whether they could be read."""
        try:
            kept: dict[str, Any] = json.loads(self._file(result).read_text(encoding="utf-8"))
            pairs = list(zip(_cells(notebook), kept["cells"], strict=True))
        except (OSError, ValueError, KeyError):
            return False
        for cell, ran in pairs:
            cell.outputs = [type(notebook)(output) for output in ran["outputs"]]
            cell.execution_count = ran["execution_count"]
        notebook.metadata.update(kept["metadata"])
        return True

    def prune(self, current: Iterable[Result]) -> None:
        """Remove the oldest results beyond those that are ``current``."""
        used = {self._file(result) for result in current}
        others = [path for path in self._folder.iterdir() if path not in used]
        others.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in others[KEPT:]:
            path.unlink()

    def _file(self, result: Result) -> Path:
        depends = json.dumps([result.inputs, result.pins], sort_keys=True)
        return self._folder / f"{result.code}.{hashlib.sha256(depends.encode()).hexdigest()[:16]}.json"


def _cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]
