"""Digests of what decides the outputs of cells and is known before they run: their code and their settings.

jupyter-cache counts all metadata of cells in, so that a tag would run a chapter again, and leaves out the
folder in which the chapter runs. What is only known after a run stands in ``inputs``.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def digest_inputs(inputs: Iterable[Path], *, base: Path, settings: Iterable[str] = ()) -> str:
    """Return 16 hex digits for the contents of ``inputs`` (files and folders) and for ``settings``.

    Names count relative to ``base``, so that a checkout gives the same digest wherever it lies. An input that
    does not exist counts as such: the digest changes when it appears.
    """
    digest = hashlib.sha256()
    for setting in settings:
        _add(digest, b"setting", setting.encode())
    for path in inputs:
        name = _name(path, base)
        _add(digest, b"input" if path.exists() else b"missing", name.encode())
        for file in _files(path):
            _add(digest, _name(file, base).encode(), file.read_bytes())
    return digest.hexdigest()[:16]


def digest_code(sources: Iterable[str], *, kernel: str, folder: str, settings: str) -> str:
    """Return 24 hex digits for the code of cells that run in ``folder`` by ``kernel`` under ``settings``."""
    digest = hashlib.sha256()
    for part in (kernel, folder, settings, *sources):
        _add(digest, part.encode())
    return digest.hexdigest()[:24]


def _files(path: Path) -> Iterator[Path]:
    """Yield the files under ``path`` in a fixed order, without what Python and editors leave behind."""
    if path.is_file():
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") or part == "__pycache__" for part in file.relative_to(path).parts)
        if file.is_file() and not hidden:
            yield file


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()


def _add(digest: hashlib._Hash, *parts: bytes) -> None:
    """Add ``parts`` with their lengths, so that no two sequences of parts run together to the same bytes."""
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
