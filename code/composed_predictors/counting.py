"""How many places know a name? Read from the program text itself."""

from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def places(module: ModuleType, name: str) -> list[str]:
    """Return the functions of ``module`` whose text uses ``name``: those to open when it changes.

    >>> from composed_predictors import configured
    >>> places(configured, "Threshold")
    ['make']
    """
    functions = [
        node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.FunctionDef)
    ]
    return [function.name for function in functions if name in names(function)]


def names(function: ast.FunctionDef) -> set[str]:
    """Return the names that the body of ``function`` uses."""
    nodes = (node for statement in function.body for node in ast.walk(statement))
    return {node.id for node in nodes if isinstance(node, ast.Name)}
