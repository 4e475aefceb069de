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
    "diagram.missing_alt",
    "diagram.syntax",
    "execution.failed",
    "math.syntax",
    "table.caption",
    "table.column",
    "table.file",
    "table.shape",
]

DESCRIPTIONS: dict[Kind, str] = {
    "diagram.missing_alt": "a diagram or a plot has no alternative text",
    "diagram.syntax": "Mermaid cannot read a diagram",
    "execution.failed": "a code cell raised an exception",
    "math.syntax": "a formula cannot be turned into MathML",
    "table.caption": "a data table has no caption",
    "table.column": "a data table asks for a column that its file does not have",
    "table.file": "a data table asks for a file that is not there",
    "table.shape": "a data file is not a table",
}
"""warning → what went wrong; sorted by name"""


def warn(kind: Kind, message: str, *args: object, location: Location) -> None:
    """Issue a warning of ``kind``; ``location`` is a node, ``"file:line"`` or ``(docname, line)``."""
    warning_type, subtype = kind.split(".")
    logger.warning(message, *args, type=warning_type, subtype=subtype, location=location)
