"""The rule of the layered style: a module may use what lies below it.

Strictly, only the next layer down; relaxed, any lower one. Modules of one layer do not use each other, so
that they can be built and tested in any order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from module_rules.reading import Imports


@dataclass(frozen=True, order=True)
class Breach:
    """An import that the layers do not allow."""

    module: str
    target: str
    kind: str  # "up", "sideways" or "skips"


def breaches(imports: Imports, layers: Sequence[Collection[str]], *, strict: bool = False) -> list[Breach]:
    """Return the imports that break the rule; ``layers`` are listed from the top.

    >>> breaches({"store": frozenset({"page"}), "page": frozenset()}, [["page"], ["store"]])
    [Breach(module='store', target='page', kind='up')]
    """
    depth = {module: position for position, layer in enumerate(layers) for module in layer}
    found = []
    for module in depth:
        for target in imports[module] & depth.keys():
            step = depth[target] - depth[module]
            kind = "up" if step < 0 else "sideways" if step == 0 else "skips" if strict and step > 1 else ""
            if kind:
                found.append(Breach(module, target, kind))
    return sorted(found)


def depends_on(imports: Imports, module: str) -> set[str]:
    """Return the modules that use ``module``, directly or through others.

    >>> sorted(depends_on({"a": frozenset("b"), "b": frozenset("c"), "c": frozenset()}, "c"))
    ['a', 'b']
    """
    users: set[str] = set()
    reached = {module}
    while reached:
        reached = {user for user, used in imports.items() if used & reached} - users - {module}
        users |= reached
    return users
