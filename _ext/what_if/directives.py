"""The directive ``{what-if}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from what_if.nodes import what_if_input, what_if_result
from what_if.sheet import Row, SheetError, read_rows, shown

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

HEADS = ("Quantity", "Value", "Unit")


class WhatIfDirective(SphinxDirective):
    """A calculation as a table; its title is the argument, its rows are the body."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[OptionSpec] = {"name": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return the table, or the body as it was written where it cannot be computed."""
        try:
            rows = read_rows(self.content)
        except SheetError as error:
            warn(
                "what_if.row", "what-if '%s': %s", self.arguments[0], error, location=self._place(error.index)
            )
            return [nodes.literal_block("", "\n".join(self.content))]
        table = nodes.table(classes=["what-if"])
        self.set_source_info(table)
        title, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        table += [nodes.title(self.arguments[0], "", *title, *messages), _body(rows)]
        self.add_name(table)
        return [table]

    def _place(self, index: int) -> tuple[str, int]:
        """Return page and line of a line of the body; MyST does not say how many lines the options take."""
        document = self.env.current_document.docname
        line = self.content[index] if self.content else self.arguments[0]
        return document, nearest_line(str(self.env.doc2path(document)), self.lineno + index, line.strip())


def _body(rows: list[Row]) -> nodes.tgroup:
    heads = nodes.thead("", nodes.row("", *(nodes.entry("", nodes.paragraph("", head)) for head in HEADS)))
    body = nodes.tbody("", *(_row(row) for row in rows))
    columns = [nodes.colspec(colwidth=width) for width in (50, 25, 25)]
    return nodes.tgroup("", *columns, heads, body, cols=len(HEADS))


def _row(row: Row) -> nodes.row:
    text = shown(row.value)
    label = f"{row.label}, in {row.unit}" if row.unit else row.label
    value: nodes.inline
    if row.formula:
        value = what_if_result("", text, name=row.name, formula=row.formula)
    else:
        value = what_if_input("", text, name=row.name, value=row.value, label=label)
    cells = (nodes.paragraph("", row.label), nodes.paragraph("", "", value), nodes.paragraph("", row.unit))
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))
