"""Installed packages: which modules come from them, and which versions a lock file pins."""

from __future__ import annotations

import inspect
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Mapping

LINE = re.compile(r"^([A-Za-z0-9._-]+)==[^\\\n]+", re.MULTILINE)


def read_lock(text: str) -> dict[str, tuple[str, ...]]:
    """Return package → its lines in ``text``, a requirements file with hashes: one for each range of Pythons.

    >>> read_lock("b==2 ; python_version < '3.12' \\\\\\n    --hash=x\\nb==3\\nA_c==1\\n")
    {'b': ("b==2 ; python_version < '3.12'", 'b==3'), 'a-c': ('A_c==1',)}
    """
    lock: dict[str, tuple[str, ...]] = {}
    for found in LINE.finditer(text):
        name = canonicalize_name(found[1])
        lock[name] = (*lock.get(name, ()), found[0].strip())
    return lock


@cache
def module_owners() -> Mapping[str, list[str]]:
    """Return module, by its first name → the installed packages that it comes from, as locks name them.

    ``importlib.metadata.packages_distributions`` says the same, but takes as long as reading a chapter.
    """
    owners: dict[str, list[str]] = {}
    for folder in dict.fromkeys(sys.path):
        for metadata in sorted(Path(folder).glob("*.dist-info")):
            package = canonicalize_name(metadata.name.partition("-")[0])
            for module in _modules_of(metadata):
                owners.setdefault(module, []).append(package)
    return owners


def _modules_of(metadata: Path) -> set[str]:
    """Return what Python can import of a package: as it says itself, or else by the files that it brought."""
    if (listed := metadata / "top_level.txt").is_file():
        return {name for name in listed.read_text(encoding="utf-8").split() if name.isidentifier()}
    record = metadata / "RECORD"
    lines = record.read_text(encoding="utf-8").splitlines() if record.is_file() else []
    files = {line.partition(",")[0] for line in lines}
    folders = {file.partition("/")[0] for file in files if "/" in file}
    single = {inspect.getmodulename(file) or "" for file in files if "/" not in file}
    return {name for name in (folders | single) - {"__pycache__"} if name.isidentifier()}
