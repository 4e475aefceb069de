"""Installed packages: which modules come from them, and which versions a lock file pins."""

from __future__ import annotations

import importlib.metadata
import re
from functools import cache
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
    """Return module, by its first name → the installed packages that it comes from."""
    return importlib.metadata.packages_distributions()
