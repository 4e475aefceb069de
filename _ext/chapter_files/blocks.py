"""Markdown of a page that has been resolved: every reference, citation, number and card is text by now.

The tree of the page is the one that HTML is written from, so nothing of the authors' syntax is left in it.
Where a code cell stands, its number in the page's notebook is given instead of text.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from docutils import nodes

from chapter_files.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chapter_files.spans import Address

    Block = str | int
    Number = Callable[[nodes.Element], str]
    """what a figure, table or exercise is called, such as ``Figure 3``; empty if it has no number"""

SILENT = (
    nodes.Invisible,
    nodes.raw,
    nodes.image,
    nodes.system_message,
    nodes.colspec,
    nodes.label,
)
LEVELS = 6


class Blocks:
    """Turns the children of a node into Markdown, block by block."""

    def __init__(self, address: Address, number: Number) -> None:
        self._spans = Spans(address)
        self._number = number

    def of_page(self, document: nodes.document) -> Iterator[Block]:
        """Yield the blocks of a page: text, or the number of the code cell that stands there."""
        yield from self._children(document, 0)

    def _children(self, node: nodes.Node, level: int) -> Iterator[Block]:
        for child in node.children:
            yield from self._block(child, level)

    def _block(self, node: nodes.Node, level: int) -> Iterator[Block]:
        if isinstance(node, SILENT) and not node.get("mermaid"):
            return
        match node:
            case nodes.section():
                yield from self._children(node, level + 1)
            case nodes.container() if node.get("nb_element") == "cell_code":
                yield int(node["cell_index"])
                yield from self._captions(node)
            case nodes.rubric():
                yield f"**{self._spans.line(node)}**"
            case nodes.title() | nodes.subtitle():
                yield self._heading(node, level)
            case nodes.figure():
                yield from self._figure(node, level)
            case nodes.table():
                yield from self._table(node)
            case nodes.Admonition():
                yield from self._admonition(node, level)
            case nodes.bullet_list() | nodes.enumerated_list():
                yield self._list(node)
            case nodes.field_list():
                yield "\n".join(
                    f"- **{self._spans.line(n)}:** {self._joined(b)}" for n, b in map(tuple, node)
                )
            case nodes.definition_list_item():
                yield from self._definition(node, level)
            case nodes.block_quote():
                yield textwrap.indent(self._text(node, level), "> ", lambda line: True)
            case nodes.math_block():
                yield f"$$\n{node.astext().strip()}\n$$"
            case nodes.literal_block():
                yield fenced(node.astext(), str(node.get("language", "")))
            case nodes.transition():
                yield "---"
            case nodes.Element():
                yield from self._other(node, level)

    def _other(self, node: nodes.Element, level: int) -> Iterator[Block]:
        """Yield a drawn diagram, a paragraph or its like, or the blocks in a box of whatever kind."""
        if source := node.get("mermaid"):
            yield fenced(source, "mermaid")
        elif isinstance(node, nodes.TextElement):
            if text := self._spans.paragraph(node):
                yield text
        else:
            yield from self._children(node, level)

    def _heading(self, node: nodes.Element, level: int) -> str:
        text = self._spans.line(node)
        if isinstance(node.parent, nodes.section):
            return f"{'#' * min(max(level, 1), LEVELS)} {text}"
        return f"**{text}**"

    def _captions(self, cell: nodes.Element) -> Iterator[str]:
        """Yield the captions of the pictures that a cell will draw."""
        for figure in cell.findall(nodes.figure):
            yield from self._caption(figure)

    def _caption(self, node: nodes.Element) -> Iterator[str]:
        for caption in node.children:
            if isinstance(caption, nodes.caption | nodes.title):
                number = self._number(node)
                yield f"**{number}.** {self._spans.line(caption)}" if number else self._spans.line(caption)

    def _figure(self, node: nodes.figure, level: int) -> Iterator[Block]:
        for child in node.children:
            if not isinstance(child, nodes.caption):
                yield from self._block(child, level)
        yield from self._caption(node)

    def _admonition(self, node: nodes.Element, level: int) -> Iterator[Block]:
        """Yield an exercise, a note or the like; a solution is folded unless it holds code cells."""
        title, *rest = node.children
        number = self._number(node)
        heading = self._spans.line(title)
        blocks = [block for child in rest for block in self._block(child, level)]
        if "dropdown" in node["classes"] and all(isinstance(block, str) for block in blocks):
            body = "\n\n".join(map(str, blocks))
            yield f"<details>\n<summary>{title.astext()}</summary>\n\n{body}\n\n</details>"
            return
        if number and not heading.startswith(number):
            heading = f"{number} {heading}"
        yield f"**{heading}**"
        yield from blocks

    def _definition(self, node: nodes.Element, level: int) -> Iterator[Block]:
        for child in node.children:
            if isinstance(child, nodes.definition):
                yield from self._children(child, level)
            else:
                yield f"**{self._spans.line(child)}**"

    def _list(self, node: nodes.Element) -> str:
        first = int(node.get("start", 1))
        is_numbered = isinstance(node, nodes.enumerated_list)
        items = []
        for index, item in enumerate(node.children):
            mark = f"{first + index}. " if is_numbered else "- "
            items.append(mark + textwrap.indent(self._text(item, 0), " " * len(mark)).lstrip())
        return ("\n\n" if any("\n\n" in item for item in items) else "\n").join(items)

    def _text(self, node: nodes.Node, level: int) -> str:
        return "\n\n".join(str(block) for block in self._children(node, level))

    def _joined(self, node: nodes.Node) -> str:
        """Return the blocks of ``node`` in one line, for what has no room for more."""
        return "<br>".join(" ".join(str(block).split()) for block in self._children(node, 0))

    def _table(self, node: nodes.table) -> Iterator[str]:
        yield from self._caption(node)
        rows = [[self._entry(entry) for entry in row.children] for row in node.findall(nodes.row)]
        if not rows:
            return
        width = max(map(len, rows))
        rows = [[*row, *[""] * (width - len(row))] for row in rows]
        if next(node.findall(nodes.thead), None) is None:
            rows.insert(0, [""] * width)
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, f"|{' --- |' * width}")
        yield "\n".join(lines)

    def _entry(self, entry: nodes.Node) -> str:
        is_text = isinstance(entry, nodes.TextElement)
        text = self._spans.line(entry) if is_text else self._joined(entry)
        return text.replace("|", "\\|")


def fenced(text: str, language: str) -> str:
    """Return ``text`` as a block of code."""
    fence = "````" if "```" in text else "```"
    name = "" if language in ("none", "default") else language
    return f"{fence}{name}\n{text.rstrip()}\n{fence}"
