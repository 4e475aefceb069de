"""The entries of a page of changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bookkit.warnings import Kind

HEADING = re.compile(r"(?P<date>[^:\s]+): +(?P<title>\S.*)")
EXAMPLE = "write '## 2026-11-22: What has changed'"


@dataclass(frozen=True)
class Entry:
    """A dated change."""

    date: date
    title: str


def read_heading(text: str) -> Entry:
    """Return the entry that a heading names.

    >>> read_heading("2026-11-22: The first edition")
    Entry(date=datetime.date(2026, 11, 22), title='The first edition')
    """
    match = HEADING.fullmatch(text)
    if match is None:
        raise ValueError(f"the heading '{text}' of a change has no date; {EXAMPLE}")
    try:
        return Entry(date.fromisoformat(match["date"]), match["title"])
    except ValueError:
        raise ValueError(f"'{match['date']}' in the heading '{text}' is no date; {EXAMPLE}") from None


def misplaced(entries: Iterable[Entry]) -> Iterator[tuple[int, Kind, str]]:
    """Yield index, kind and message for each entry that stands twice or below an older one."""
    entries = list(entries)
    for index, entry in enumerate(entries):
        if entry in entries[:index]:
            yield index, "change_feed.duplicate", f"the change '{entry.date}: {entry.title}' stands twice"
    for index, (above, below) in enumerate(pairwise(entries), start=1):
        if below.date > above.date:
            message = (
                f"the change of '{below.date}' stands below that of '{above.date}'; the newest comes first"
            )
            yield index, "change_feed.order", message


def sections(doctree: nodes.document) -> list[nodes.section]:
    """Return the sections right below the title of the page."""
    return [
        section
        for section in doctree.findall(nodes.section)
        if isinstance(section.parent, nodes.section) and isinstance(section.parent.parent, nodes.document)
    ]


def heading_of(section: nodes.section) -> str:
    """Return the heading of ``section`` as text."""
    return " ".join(section[0].astext().split())
