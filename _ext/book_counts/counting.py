"""What can be counted, and how: from what Sphinx and the book's other extensions have recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx import addnodes

from catalogue.domain import arch_domain
from execution.domain import execution_domain

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.environment import BuildEnvironment


def count_parts(env: BuildEnvironment) -> int:
    """Return how many pages the first table of contents of the book names."""
    return len(_parts(env))


def count_chapters(env: BuildEnvironment) -> int:
    """Return how many pages the parts name."""
    return sum(len(env.toctree_includes.get(part, ())) for part in _parts(env))


def count_cells(env: BuildEnvironment) -> int:
    """Return how many cells ran: the sum that the execution report shows."""
    return sum(chapter.cells for chapter in execution_domain(env).report)


def count_exercises(env: BuildEnvironment) -> int:
    """Return how many exercises have a number."""
    return sum(len(numbers.get("exercise", ())) for numbers in env.toc_fignumbers.values())


COUNTED: dict[str, Callable[[BuildEnvironment], int]] = {
    "cards": lambda env: len(arch_domain(env).catalogue.cards),
    "cells": count_cells,
    "chapters": count_chapters,
    "exercises": count_exercises,
    "parts": count_parts,
    "qualities": lambda env: len(arch_domain(env).catalogue.qualities),
    "scenarios": lambda env: len(arch_domain(env).catalogue.scenarios),
}
"""what an author writes → how it is counted, once all pages have been read and numbered"""


def _parts(env: BuildEnvironment) -> list[str]:
    tables = env.get_doctree(env.config.root_doc).findall(addnodes.toctree)
    first = next(tables, None)
    return list(first["includefiles"]) if first is not None else []
