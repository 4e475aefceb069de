"""What a chapter's outputs depend on besides its cells: files that it read, packages that it imported.

Both are learned from the run itself (see ``kernel_watch``). Imports no Sphinx.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
from typing import TYPE_CHECKING

from bookkit.packages import module_owners, read_lock

from .planning import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MISSING = "missing"
CHANGED = "changed while the chapter ran"
"""stands for no content, so that the chapter runs again"""


class InputDigests:
    """Digests of files and folders of a project; unchanged files are not read again."""

    def __init__(self, root: Path, known: Mapping[str, tuple[Stamp, str]]) -> None:
        self._root = root
        self._known = dict(known)
        self._asked: dict[str, str] = {}

    def digest(self, name: str) -> str:
        """Return the digest of ``name``, relative to the project; a slash at its end marks a folder."""
        if name not in self._asked:
            self._asked[name] = self._listing(name) if name.endswith("/") else self._content(name)
        return self._asked[name]

    def digest_after_run(self, name: str, *, began_ns: int) -> str:
        """Return the digest of what a run that began at ``began_ns`` has read under ``name``."""
        self._asked.pop(name, None)  # it may have changed since this build asked
        digest = self.digest(name)
        path = self._root / name
        changed = path.is_file() and path.stat().st_mtime_ns >= began_ns
        return CHANGED if changed else digest

    def known(self) -> dict[str, tuple[Stamp, str]]:
        """Return name → stamp and digest of the files that were asked for."""
        return {name: self._known[name] for name in sorted(self._asked) if name in self._known}

    def _content(self, name: str) -> str:
        path = self._root / name
        try:
            status = path.stat()
        except OSError:
            return MISSING
        stamp = Stamp(status.st_mtime_ns, status.st_size)
        if self._known.get(name, (None, ""))[0] != stamp:
            self._known[name] = stamp, hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        return self._known[name][1]

    def _listing(self, name: str) -> str:
        try:
            names = sorted(p.name for p in (self._root / name).iterdir() if not p.name.startswith((".", "_")))
        except OSError:
            return MISSING
        return hashlib.sha256("/".join(names).encode()).hexdigest()[:16]


def read_pins(lock_file: Path) -> dict[str, str]:
    """Return package → the versions that ``lock_file`` pins it to, or nothing if there is no such file."""
    try:
        text = lock_file.read_text(encoding="utf-8")
    except OSError:
        return {}
    return {name: ", ".join(map(_version, lines)) for name, lines in read_lock(text).items()}


def _version(line: str) -> str:
    """Return the version in a line of a requirements file.

    >>> _version("numpy==2.1 ; python_version < '3.12'")
    '2.1'
    """
    return line.partition("==")[2].partition(";")[0].strip()


def installed_versions(modules: Iterable[str]) -> dict[str, str]:
    """Return package → version of the installed packages that ``modules`` (by their first name) come from."""
    owners = module_owners()
    packages = {owner for module in modules for owner in owners.get(module, ())}
    return {name: importlib.metadata.version(name) for name in sorted(packages)}
