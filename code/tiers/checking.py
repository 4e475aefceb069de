"""The rule of the multi-tier style, checked on source text before anything runs.

A module belongs to the tier that its name begins with: ``logic.billing`` lies in the tier ``logic``. Tiers
are listed from the top (next to the user) to the bottom (next to the disk). A module may import its own tier
and the tiers below it. Only imports are read: a call through an object that was handed down leaves no trace.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True)
class UpwardImport:
    """A line on which a lower tier reaches for a higher one."""

    module: str  # the module that imports
    line: int  # in its source, from 1
    target: str  # the module that it imports


def imported_names(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and full name of every module that ``source`` imports.

    >>> list(imported_names("import data.files\\nfrom logic import prices"))
    [(1, 'data.files'), (2, 'logic')]
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.lineno, node.module


def upward_imports(
    sources: Mapping[str, str],  # name of the module → its text
    tiers: Sequence[str],  # top first
) -> list[UpwardImport]:
    """Return the imports that go up.

    >>> upward_imports({"data.store": "import logic"}, ["logic", "data"])
    [UpwardImport(module='data.store', line=1, target='logic')]
    """
    rank = {tier: position for position, tier in enumerate(tiers)}
    found = []
    for module, source in sorted(sources.items()):
        own = rank[module.split(".")[0]]
        for line, target in imported_names(source):
            theirs = rank.get(target.split(".")[0], own)  # own: a library
            if theirs < own:
                found.append(UpwardImport(module, line, target))
    return found
