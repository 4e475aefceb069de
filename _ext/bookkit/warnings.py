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

Kind = Literal["execution.failed",]

DESCRIPTIONS: dict[Kind, str] = {
    "execution.failed": "a code cell raised an exception",
}
"""warning → what went wrong; sorted by name"""


def warn(kind: Kind, message: str, *args: object, location: Location) -> None:
    """Issue a warning of ``kind``; ``location`` is a node, ``"file:line"`` or ``(docname, line)``."""
    warning_type, subtype = kind.split(".")
    logger.warning(message, *args, type=warning_type, subtype=subtype, location=location)
