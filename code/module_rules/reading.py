"""From files to the facts that the rules are about."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from tiers import imported_names

Imports: TypeAlias = Mapping[str, frozenset[str]]
"""Module → the other modules of the same code base that it imports."""


def read_sources(package: str) -> dict[str, str]:
    """Return the source of every module of an importable package, by its full name."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ValueError(f"'{package}' is not a package that can be imported")
    sources = {}
    root = Path(spec.submodule_search_locations[0])
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        sources[name] = path.read_text(encoding="utf-8")
    return sources


def imports_between(sources: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return which of the modules imports which others of them.

    >>> imports_between({"shop.page": "from shop.rules import price", "shop.rules": "import json"})
    {'shop.page': frozenset({'shop.rules'}), 'shop.rules': frozenset()}
    """
    return {
        module: frozenset(target for _, target in imported_names(source) if target in sources) - {module}
        for module, source in sources.items()
    }


def functions_using(source: str, attribute: str) -> list[str]:
    """Return the functions and methods in which something has this attribute.

    >>> functions_using("def f(db): db.execute('…')\\ndef g(x): return x", "execute")
    ['f']
    """
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    return [
        function.name
        for function in functions
        if any(isinstance(node, ast.Attribute) and node.attr == attribute for node in ast.walk(function))
    ]
