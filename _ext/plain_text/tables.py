"""Tables → Markdown. A cell is one line; what spans columns is followed by empty cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from bookkit.markdown import rows_of
from plain_text.inline import inline

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST_ALIGNED = 110
"""characters; the columns of a wider table are not aligned, which would only fill lines with blanks"""


def table_lines(table: nodes.Element) -> list[str]:
    """Return the rows of ``table`` as lines; the first row is its head."""
    rows = [list(_cells(row)) for row in rows_of(table, nodes.thead, nodes.tbody)]
    columns = max((len(row) for row in rows), default=0)
    rows = [row + [""] * (columns - len(row)) for row in rows]
    if not rows:
        return []
    if next(table.findall(nodes.thead), None) is None:
        rows.insert(0, [""] * columns)
    widths = [max(3, *(len(row[column]) for row in rows)) for column in range(columns)]
    if sum(widths) > WIDEST_ALIGNED:
        widths = [3] * columns
    rule = ["-" * width for width in widths]
    return [_line(row, widths) for row in (rows[0], rule, *rows[1:])]


def _line(row: list[str], widths: list[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(cells).rstrip()} |"


def _cells(row: nodes.row) -> Iterator[str]:
    for cell in row.findall(nodes.entry):
        if cell.parent is row:
            yield cell_text(cell).replace("|", r"\|")
            yield from [""] * (cell.get("morecols", 0) + cell.get("gap", 0))


def cell_text(cell: nodes.Element) -> str:
    """Return the content of a cell in one line: paragraphs after each other, items with semicolons."""
    if any(isinstance(child, nodes.Text | nodes.Inline) for child in cell.children):
        return inline(cell.children)
    return " ".join(filter(None, map(_block_text, cell.children)))


def _block_text(node: nodes.Node) -> str:
    if isinstance(node, nodes.bullet_list | nodes.enumerated_list):
        return "; ".join(cell_text(item) for item in node.findall(nodes.list_item) if item.parent is node)
    if isinstance(node, nodes.literal_block):
        return f"`{' '.join(node.astext().split())}`"
    if isinstance(node, nodes.TextElement):
        return inline(node.children)
    return cell_text(node) if isinstance(node, nodes.Element) else ""
