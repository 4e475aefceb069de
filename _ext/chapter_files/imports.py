"""What the cells of a chapter import: packages of the book, with all that these import, and libraries."""

from __future__ import annotations

import ast
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Imports(NamedTuple):
    """What has to be there for a chapter to run, besides Python."""

    packages: tuple[str, ...]
    """folders of the book's code"""
    libraries: tuple[str, ...]
    """modules from elsewhere, by their first name"""


@lru_cache(maxsize=2048)
def imported_modules(source: str) -> frozenset[str]:
    """Return the first names of the modules that ``source`` imports, at any depth.

    >>> sorted(imported_modules("import numpy.linalg, os\\nfrom . import own\\ndef f(): import json"))
    ['json', 'numpy', 'os']
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return frozenset()
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return frozenset(names)


def find_imports(sources: Iterable[str], code_root: Path) -> Imports:
    """Return what ``sources`` import, and what the packages in ``code_root`` that they import do in turn."""
    waiting = {name for source in sources for name in imported_modules(source)}
    packages: set[str] = set()
    libraries: set[str] = set()
    while waiting:
        name = waiting.pop()
        if (code_root / name).is_dir():
            packages.add(name)
            waiting |= {n for file in files_of(code_root / name) for n in _imported_by(file)} - packages
        elif name not in sys.stdlib_module_names:
            libraries.add(name)
    return Imports(tuple(sorted(packages)), tuple(sorted(libraries)))


def files_of(package: Path) -> list[Path]:
    """Return the files of a package, without what Python and editors leave behind."""
    return sorted(
        path
        for path in package.rglob("*")
        if path.is_file()
        and not any(p.startswith(".") or p == "__pycache__" for p in path.relative_to(package).parts)
    )


def _imported_by(file: Path) -> set[str]:
    return set(_read_imports(file, file.stat().st_mtime_ns)) if file.suffix == ".py" else set()


@lru_cache(maxsize=2048)
def _read_imports(file: Path, _changed: int) -> frozenset[str]:
    """Return what ``file`` imports; many chapters ask for the same few files."""
    return imported_modules(file.read_text(encoding="utf-8"))
