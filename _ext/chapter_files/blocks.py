"""Markdown of a page that has been resolved: every reference, citation, number and card is text by now.

The tree of the page is the one that HTML is written from, so nothing of the authors' syntax is left in it.
Where a code cell stands, its number in the page's notebook is given instead of text.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from docutils import nodes

from bookkit.markdown import fenced, rows_of
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
        if not isinstance(node, nodes.Element) or (isinstance(node, SILENT) and "mermaid" not in node):
            return iter(())
        if node.get("nb_element") == "cell_code":
            return self._cell(node)
        write = next((write for kind, write in WRITERS if isinstance(node, kind)), Blocks._other)
        return write(self, node, level)

    def _section(self, node: nodes.Element, level: int) -> Iterator[Block]:
        return self._children(node, level + 1)

    def _cell(self, node: nodes.Element) -> Iterator[Block]:
        """Yield the number of a cell, and the captions of the pictures that it will draw."""
        yield int(node["cell_index"])
        for figure in node.findall(nodes.figure):
            yield from self._caption(figure)

    def _other(self, node: nodes.Element, level: int) -> Iterator[Block]:
        """Yield a drawn diagram, a paragraph or its like, or the blocks in a box of whatever kind."""
        if source := node.get("mermaid"):
            yield fenced(source, "mermaid")
        elif isinstance(node, nodes.TextElement):
            if text := self._spans.paragraph(node):
                yield text
        else:
            yield from self._children(node, level)

    def _heading(self, node: nodes.Element, level: int) -> Iterator[Block]:
        text = self._spans.line(node)
        is_title = isinstance(node.parent, nodes.section) and not isinstance(node, nodes.rubric)
        yield f"{'#' * min(max(level, 1), LEVELS)} {text}" if is_title else f"**{text}**"

    def _formula(self, node: nodes.Element, level: int) -> Iterator[Block]:
        yield f"$$\n{node.astext().strip()}\n$$"

    def _listing(self, node: nodes.Element, level: int) -> Iterator[Block]:
        language = str(node.get("language", ""))
        yield fenced(node.astext(), "" if language in ("none", "default") else language)

    def _quotation(self, node: nodes.Element, level: int) -> Iterator[Block]:
        yield "\n".join(f"> {line}".rstrip() for line in self._text(node, level).splitlines())

    def _fields(self, node: nodes.Element, level: int) -> Iterator[Block]:
        lines = []
        for field in node.children:
            name, body = field.children
            lines.append(f"- **{self._spans.line(name)}:** {self._joined(body)}")
        yield "\n".join(lines)

    def _caption(self, node: nodes.Element) -> Iterator[str]:
        for caption in node.children:
            if isinstance(caption, nodes.caption | nodes.title):
                number = self._number(node)
                yield f"**{number}.** {self._spans.line(caption)}" if number else self._spans.line(caption)

    def _figure(self, node: nodes.Element, level: int) -> Iterator[Block]:
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

    def _list(self, node: nodes.Element, level: int) -> Iterator[Block]:
        first = int(node.get("start", 1))
        is_numbered = isinstance(node, nodes.enumerated_list)
        items = []
        for index, item in enumerate(node.children):
            mark = f"{first + index}. " if is_numbered else "- "
            items.append(mark + textwrap.indent(self._text(item, 0), " " * len(mark)).lstrip())
        yield ("\n\n" if any("\n\n" in item for item in items) else "\n").join(items)

    def _text(self, node: nodes.Node, level: int) -> str:
        return "\n\n".join(str(block) for block in self._children(node, level))

    def _joined(self, node: nodes.Node) -> str:
        """Return the blocks of ``node`` in one line, for what has no room for more."""
        lines = [line for child in node.children for line in self._short(child)]
        return "<br>".join(" ".join(line.split()) for line in lines)

    def _short(self, node: nodes.Node) -> Iterator[str]:
        tables = list(node.findall(nodes.table))  # a theme may have put a box around it
        for table in tables:
            for row in rows_of(table, nodes.tbody):
                yield ", ".join(self._joined(entry) for entry in row.children)
        if not tables:
            yield from map(str, self._block(node, 0))

    def _table(self, node: nodes.Element, level: int) -> Iterator[Block]:
        for caption in self._caption(node):
            yield caption if self._number(node) else f"**{caption}**"
        heads = [row.children for row in rows_of(node, nodes.thead)] or [[]]
        body = [row.children for row in rows_of(node, nodes.tbody)]
        rows = [[self._entry(entry) for entry in row] for row in [*heads, *body]]
        width = max(map(len, rows))
        if width == 0:
            return
        lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
        lines.insert(1, f"|{' --- |' * width}")
        yield "\n".join(lines)

    def _entry(self, entry: nodes.Node) -> str:
        is_text = isinstance(entry, nodes.TextElement)
        text = self._spans.line(entry) if is_text else self._joined(entry)
        return text.replace("|", "\\|")


WRITERS: tuple[tuple[type, Callable[[Blocks, nodes.Element, int], Iterator[Block]]], ...] = (
    (nodes.section, Blocks._section),
    (nodes.title, Blocks._heading),
    (nodes.subtitle, Blocks._heading),
    (nodes.rubric, Blocks._heading),
    (nodes.figure, Blocks._figure),
    (nodes.table, Blocks._table),
    (nodes.bullet_list, Blocks._list),
    (nodes.enumerated_list, Blocks._list),
    (nodes.field_list, Blocks._fields),
    (nodes.definition_list_item, Blocks._definition),
    (nodes.block_quote, Blocks._quotation),
    (nodes.math_block, Blocks._formula),
    (nodes.literal_block, Blocks._listing),
    (nodes.Admonition, Blocks._admonition),
)
"""the first that fits writes a node; a box that is in none of them shows what it holds"""
