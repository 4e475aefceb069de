"""Chapters, their goals, and the order in which they build on one another. Imports no Sphinx."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

FEWEST, MOST = 3, 5
"""goals of a chapter; with fewer it says too little, and more are a table of contents"""


class Chapter(NamedTuple):
    """What a chapter says of itself."""

    goals: tuple[str, ...]
    builds_on: tuple[str, ...]  #: page names
    line: int  #: of its goals
    builds_on_line: int


def goal_identifier(docname: str, goal: str) -> str:
    """Return the name under which a browser remembers a goal: another wording is another goal.

    >>> goal_identifier("trees", "grow a tree") == goal_identifier("trees", "grow  a tree")
    True
    """
    text = f"{docname}: {' '.join(goal.split())}"
    return f"goal-{sha256(text.encode()).hexdigest()[:8]}"


def read_names(text: str) -> tuple[str, ...]:
    """Return the page names in the option; ``none`` is no page.

    >>> read_names("thinking/drivers, qualities/goals"), read_names("none")
    (('thinking/drivers', 'qualities/goals'), ())
    """
    names = tuple(name.strip("/") for name in text.replace(",", " ").split())
    return () if names == ("none",) else names


def cycles(builds_on: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield each circle of chapters once, beginning with the first of them by name.

    >>> list(cycles({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}))
    [['a', 'b', 'c']]
    """
    for start in sorted(builds_on):
        yield from _circles_through(start, [start], builds_on)


def _circles_through(
    start: str, path: list[str], builds_on: Mapping[str, Sequence[str]]
) -> Iterator[list[str]]:
    for name in sorted(builds_on.get(path[-1], ())):
        if name == start:
            yield path
        elif name > start and name not in path:
            yield from _circles_through(start, [*path, name], builds_on)


def without_goals(chapters: Collection[str], with_goals: Collection[str]) -> list[str]:
    """Return the chapters that should have goals and do not; a page called ``index`` introduces a part."""
    return sorted(name for name in chapters if name not in with_goals and name.rpartition("/")[2] != "index")
