"""Where a page stands in the book: its chapter's number and the part that it belongs to.

The first table of contents on the start page lists the parts, and each part's page its chapters; chapters are
numbered through. Pages of the other tables have no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class Place:
    """A page's place; ``part`` counts from 1 and is 0 outside the parts, ``chapter`` likewise."""

    heading: str  # title of the part, or of the page on the start page's list under which this one stands
    part: int = 0
    parts: int = 0
    chapter: int = 0


def places(env: BuildEnvironment, root: str) -> dict[str, Place]:
    """Return the place of every page."""
    toctrees = list(env.tocs[root].findall(addnodes.toctree)) if root in env.tocs else []
    parts = [page for _, page in toctrees[0]["entries"] if page in env.titles] if toctrees else []
    found: dict[str, Place] = {}
    chapter = 0
    for number, part in enumerate(parts, start=1):
        heading = env.titles[part].astext()
        found[part] = Place(heading, number, len(parts))
        for page in env.toctree_includes.get(part, []):
            chapter += 1
            found[page] = Place(heading, number, len(parts), chapter)
    for top in env.toctree_includes.get(root, []):
        for page in (top, *_below(env, top, {root})):
            found.setdefault(
                page, Place(env.titles[top].astext() if top in env.titles else "", parts=len(parts))
            )
    return {page: found.get(page, Place("", parts=len(parts))) for page in env.found_docs}


def _below(env: BuildEnvironment, page: str, seen: set[str]) -> Iterator[str]:
    seen.add(page)
    for child in env.toctree_includes.get(page, []):
        if child not in seen:
            yield child
            yield from _below(env, child, seen)
