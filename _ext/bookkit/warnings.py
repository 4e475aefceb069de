"""Every warning that the book's own extensions can issue, in one table.

A warning has a type and a subtype, so that an author can look it up here and, if need be, silence it with
``suppress_warnings``. Each message names the offending value in quotes, says what is expected, and points at
a file and line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sphinx.util import logging

if TYPE_CHECKING:
    from docutils.nodes import Node

    Location = str | tuple[str, int | None] | Node | None

logger = logging.getLogger(__name__)

Kind = Literal[
    "execution.failed",
    "execution.nested",
    "execution.no_cells",
    "execution.no_front_matter",
    "execution.same_cells",
    "execution.skipped",
    "execution.unreadable",
]

DESCRIPTIONS: dict[Kind, str] = {
    "execution.failed": "a code cell raised an exception, ran too long or lost its kernel",
    "execution.nested": "a code cell stands where it does not run: inside a list or another directive",
    "execution.no_cells": "a page has front matter for notebooks but no code cell",
    "execution.no_front_matter": "a code cell stands on a page without front matter for notebooks",
    "execution.same_cells": "pages in different folders have the same cells and would share their outputs",
    "execution.skipped": "a tag or setting keeps cells from running, or their errors from being seen",
    "execution.unreadable": "a page cannot be read as a notebook",
}
"""warning → what went wrong; sorted by name"""


def warn(kind: Kind, message: str, *args: object, location: Location) -> None:
    """Issue a warning of ``kind``; ``location`` is a node, ``"file:line"`` or ``(docname, line)``."""
    warning_type, subtype = kind.split(".")
    logger.warning(message, *args, type=warning_type, subtype=subtype, location=location)
