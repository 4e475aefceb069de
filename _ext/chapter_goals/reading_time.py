"""How long does it take to read a chapter? Computed from its text whenever the text changes.

Most adults read English non-fiction, silently, at 175 to 300 words a minute, 238 on average (Brysbaert 2019,
"How many words do we read per minute?", Journal of Memory and Language 109). A text that one stops at is
slower: 180 words a minute, near the lower end, are our assumption, and so is a minute for each cell. The
book's appendix on teaching counts with the same two numbers. Exercises, figures, tables of data and listings
do not count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx_exercise.nodes import is_exercise_node, solution_node

from data_tables.nodes import scroll_box

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS_PER_MINUTE = 180
MINUTES_PER_CELL = 1
STEP = 5
"""minutes to which times are rounded: the reader's speed is not known any better"""

NOT_READ = (
    nodes.docinfo,
    nodes.literal_block,
    nodes.math_block,
    nodes.figure,
    scroll_box,  # a table of data
    nodes.raw,
    nodes.comment,
    nodes.system_message,
    nodes.footnote,
    nodes.citation,
    solution_node,
)
WORD = re.compile(r"\w\S*")


class Reading(NamedTuple):
    """What there is to read on a page."""

    words: int
    cells: int

    @property
    def minutes(self) -> float:
        """The time that it takes.

        >>> Reading(360, 3).minutes
        5.0
        """
        return self.words / WORDS_PER_MINUTE + MINUTES_PER_CELL * self.cells

    @property
    def rounded(self) -> int:
        """The time in steps.

        >>> Reading(180 * 33, 0).rounded, Reading(10, 0).rounded
        (35, 5)
        """
        return round(self.minutes / STEP) * STEP or STEP


def count(document: nodes.Element) -> Reading:
    """Return how many words of running text and how many cells a reader sees on a page or in a section."""
    words = " ".join(_running_text(document))
    return Reading(len(WORD.findall(words)), sum(map(_is_shown_cell, _cells(document))))


def _running_text(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Text):
        yield node.astext()
    elif not (isinstance(node, NOT_READ) or is_exercise_node(node) or _is_box(node, "cell")):
        inline = isinstance(node, nodes.TextElement)
        parts = [text for child in node.children for text in _running_text(child)]
        yield "".join(parts) if inline else " ".join(parts)


def _is_box(node: nodes.Node, kind: str) -> bool:
    return isinstance(node, nodes.container) and kind in node["classes"]


def _cells(node: nodes.Node) -> Iterator[nodes.Node]:
    if _is_box(node, "cell"):
        yield node
    elif not (isinstance(node, solution_node) or is_exercise_node(node)):
        for child in node.children:
            yield from _cells(child)


def _is_shown_cell(cell: nodes.Node) -> bool:
    return any(_is_box(part, "cell_input") for part in cell.children)
