"""Keeps the registry of sphinx-exercise small.

For links to exercises and solutions it keeps a copy of each with all its text, and through that the page that
it stands on: more than half of an environment that is loaded and saved in every build. What links show is the
title; the rest is not asked for again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def keep_titles_only(app: Sphinx, _doctree: nodes.document) -> None:
    """Replace what the page that was read has registered."""
    for entry in getattr(app.env, "sphinx_exercise_registry", {}).values():
        if entry["docname"] == app.env.docname:
            entry["node"] = titled(entry["node"])


def titled(node: nodes.Element) -> nodes.Element:
    """Return ``node`` with its title, its first child, and nothing else."""
    light = node.copy()
    light += [child.deepcopy() for child in node.children[:1]]
    for part in light.findall():
        part.document = None  # type: ignore[assignment]
    return light
