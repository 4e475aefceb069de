"""The rule of the modular monolith: another module is entered by its front door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiers import imported_names

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True)
class Intrusion:
    """A line on which one module imports the inside of another."""

    module: str
    line: int
    target: str


def intrusions(sources: Mapping[str, str], doors: Collection[str]) -> list[Intrusion]:
    """Return the imports of what lies behind a door, by modules that do not live there.

    >>> intrusions({"billing": "from uploads._storage import files"}, ["billing", "uploads"])
    [Intrusion(module='billing', line=1, target='uploads._storage')]
    """
    found = []
    for module, source in sorted(sources.items()):
        for line, target in imported_names(source):
            for door in doors:
                if target.startswith(f"{door}.") and not f"{module}.".startswith(f"{door}."):
                    found.append(Intrusion(module, line, target))
    return found
