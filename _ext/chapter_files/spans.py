"""Markdown of what stands in a line: text, emphasis, code, formulas, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from bookkit.markdown import code_span

if TYPE_CHECKING:
    from collections.abc import Callable

    Address = Callable[[nodes.reference], str]
    """where a reference leads in the published book; empty if that is not known"""

SPECIAL = re.compile(r"[\\`*$]|(?<![^\W_])_|_(?![^\W_])|<(?=[\w/!?])|\](?=\()|~~")
BLOCK_MARK = re.compile(r"^( *)([-+>]|#{1,6})(?=\s)|^( *\d+)([.)])(?=\s)", re.MULTILINE)
SILENT = (nodes.Invisible, nodes.raw, nodes.image, nodes.system_message, nodes.footnote_reference)


class Spans:
    """Turns what a paragraph, a title or a table cell holds into Markdown."""

    def __init__(self, address: Address) -> None:
        self._address = address

    def paragraph(self, node: nodes.Node) -> str:
        """Return the lines of a paragraph as its author broke them."""
        text = "\n".join(line.strip() for line in self._inside(node).strip().splitlines())
        return BLOCK_MARK.sub(_escaped_mark, text)

    def line(self, node: nodes.Node) -> str:
        """Return the text of ``node`` in one line."""
        return " ".join(self._inside(node).split())

    def _inside(self, node: nodes.Node) -> str:
        return "".join(self._span(child) for child in node.children)

    def _span(self, node: nodes.Node) -> str:
        match node:
            case nodes.Text():
                return escaped(str(node))
            case nodes.math():
                return f"${node.astext().strip()}$"
            case nodes.literal():
                return code_span(node.astext())
            case nodes.emphasis() | nodes.title_reference():
                return self._marked("*", node)
            case nodes.strong():
                return self._marked("**", node)
            case nodes.reference():
                return self._link(node)
        if isinstance(node, SILENT):
            return ""
        return self._inside(node)

    def _marked(self, mark: str, node: nodes.Node) -> str:
        """Return the text between marks; blanks inside would rob them of their meaning."""
        text = self._inside(node)
        core = text.strip()
        before, _, after = text.partition(core) if core else (text, "", "")
        return f"{before}{mark}{core}{mark}{after}" if core else text

    def _link(self, node: nodes.reference) -> str:
        text, address = self._inside(node), self._address(node)
        return f"[{text}]({address})" if address and text.strip() else text


def escaped(text: str) -> str:
    r"""Return ``text`` with a backslash before what Markdown would take for markup.

    >>> print(escaped("5 * 3 costs $1 in snake_case and _this"))
    5 \* 3 costs \$1 in snake_case and \_this
    """
    return SPECIAL.sub(lambda found: f"\\{found[0]}", text)


def _escaped_mark(found: re.Match[str]) -> str:
    return f"{found[3]}\\{found[4]}" if found[4] else f"{found[1]}\\{found[2]}"
