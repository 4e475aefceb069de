"""The versions that a chapter needs, out of the lock file: of what it imports, and of what that needs."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bookkit.packages import module_owners, read_lock

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Lock = Mapping[str, tuple[str, ...]]
    """package → its lines, one for each range of Python versions"""


class Pins(NamedTuple):
    """Lines of a requirements file."""

    imported: tuple[str, ...]
    needed: tuple[str, ...]
    """by what is imported"""


def remembered_pins(
    modules: Iterable[str], lock_file: Path, environment: Mapping[str, str], memory: Path
) -> Pins:
    """Return what :func:`find_pins` finds, or has found for them before: ``memory`` is the file that says so.

    To find them, the metadata of much that is installed is read. They stay as they are until a folder of
    packages changes, or the lock file.
    """
    text = lock_file.read_text(encoding="utf-8") if lock_file.is_file() else ""
    digest = hashlib.sha256(text.encode()).hexdigest()
    name, origin = " ".join(sorted(modules)), [digest, dict(environment), _folders_of_packages()]
    known = json.loads(memory.read_text(encoding="utf-8")) if memory.is_file() else {}
    found = known["pins"] if known.get("origin") == origin else {}
    if name not in found:
        found[name] = find_pins(name.split(), read_lock(text), environment)
        draft = memory.with_name(f"{memory.name}.{os.getpid()}")  # several processes write pages
        draft.write_text(json.dumps({"origin": origin, "pins": found}), encoding="utf-8")
        draft.replace(memory)
    imported, needed = found[name]
    return Pins(tuple(imported), tuple(needed))


def _folders_of_packages() -> list[list[object]]:
    """Return the folders with packages, and the times at which something came or went there."""
    folders = [Path(folder) for folder in sys.path if next(Path(folder).glob("*.dist-info"), None)]
    return [[str(folder), folder.stat().st_mtime_ns] for folder in folders]


def find_pins(modules: Iterable[str], lock: Lock, environment: Mapping[str, str]) -> Pins:
    """Return the lines for what ``modules`` (by their first name) come from.

    ``environment`` may name more: ``KERAS_BACKEND=jax`` says that what imports Keras needs JAX.
    """
    owners = module_owners()
    direct = {owner for module in modules for owner in owners.get(module, ())} & set(lock)
    direct |= set(relevant(environment, direct).values()) & set(lock)
    needed = closure(direct, lock) - direct
    return Pins(_lines(direct, lock), _lines(needed, lock))


def relevant(environment: Mapping[str, str], packages: Iterable[str]) -> dict[str, str]:
    """Return the variables for ``packages``: those that begin with their names, and for what these name."""
    known, found = set(packages), dict[str, str]()
    for _ in environment:  # one may name the package that another is for
        for name, value in environment.items():
            if name.partition("_")[0].lower() in known:
                found[name] = value
                known.add(value.lower())
    return {name: found[name] for name in environment if name in found}


def closure(names: Iterable[str], lock: Lock) -> set[str]:
    """Return ``names`` and all that they need, on any platform, as far as it is locked."""
    waiting, found = set(names), set[str]()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= {needed for needed in _needs(name) if needed in lock} - found
    return found


def _lines(names: Iterable[str], lock: Lock) -> tuple[str, ...]:
    return tuple(line for name in sorted(names) for line in lock[name])


@cache
def _needs(name: str) -> frozenset[str]:
    """Return what an installed package requires without any of its extras."""
    try:
        requirements = importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return frozenset()
    parsed = map(Requirement, requirements)
    return frozenset(canonicalize_name(r.name) for r in parsed if "extra" not in str(r.marker or ""))
