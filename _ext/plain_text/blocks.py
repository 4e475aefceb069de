"""Block nodes → Markdown: a node is written by the method of the first of its classes that has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx import addnodes

from bookkit.markdown import fenced
from plain_text.inline import SILENT, inline
from plain_text.tables import table_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from docutils.nodes import Element, Node

    Blocks = list[str]

LANGUAGES = {
    "ipython": "python",
    "ipython3": "python",
    "myst-ansi": "",
    "none": "",
    "text": "",
    "default": "",
}
"""what Sphinx calls a language → what Markdown does, if that differs"""

KINDS = {"figure": "Figure", "table": "Table", "code-block": "Listing", "exercise": "Exercise"}
DEEPEST_HEADING = 6


class Markdown:
    """Writes one page; ``numbers`` are those of its figures, tables, listings and exercises by identifier."""

    def __init__(self, numbers: Mapping[str, Mapping[str, Sequence[int]]]) -> None:
        self.numbers = numbers
        self.depth = 0

    def page(self, document: Element) -> str:
        """Return the text of the page."""
        return re.sub(r"\n{3,}", "\n\n", "\n\n".join(self.blocks(document.children))).strip() + "\n"

    def blocks(self, children: Iterable[Node]) -> Blocks:
        """Return ``children``, each as the blocks that it makes; neighbours that are inline share one."""
        made: Blocks = []
        waiting: list[Node] = []
        for child in (*children, None):
            if isinstance(child, nodes.Text | nodes.Inline) and not _is_picture(child):
                waiting.append(child)
                continue
            made += filter(None, [inline(waiting)])
            waiting = []
            if isinstance(child, nodes.Element):
                made += self.block(child)
        return made

    def block(self, node: Element) -> Blocks:
        """Return the blocks of ``node``."""
        if isinstance(node, (*SILENT, addnodes.tabular_col_spec)):
            return []
        for kind in type(node).__mro__:
            write = cast("Callable[[Element], Blocks] | None", getattr(self, f"write_{kind.__name__}", None))
            if write is not None:
                return write(node)
        return self.blocks(node.children)

    def write_section(self, node: Element) -> Blocks:
        """A part of the page, one level deeper."""
        self.depth += 1
        made = self.blocks(node.children)
        self.depth -= 1
        return made

    def write_title(self, node: Element) -> Blocks:
        """The heading of a section, or the bold title of anything else."""
        if isinstance(node.parent, nodes.section | nodes.document):
            return [self._heading(node, max(self.depth, 1))]
        return [f"**{inline(node.children)}**"]

    def write_rubric(self, node: Element) -> Blocks:
        """A heading that is in no contents."""
        return [self._heading(node, node.get("heading-level", self.depth + 1))]

    def _heading(self, node: Element, level: int) -> str:
        return f"{'#' * min(level, DEEPEST_HEADING)} {inline(node.children)}"

    def write_TextElement(  # noqa: N802  # the name of a class of docutils
        self, node: Element
    ) -> Blocks:
        """A paragraph, a term, a caption, a line."""
        return list(filter(None, [inline(node.children)]))

    def write_image(self, node: Element) -> Blocks:
        """A picture: what it shows."""
        return [f"[picture: {node['alt']}]"] if node.get("alt") else []

    def write_figure(self, node: Element) -> Blocks:
        """A picture with number and caption."""
        return [*self._captions(node, "figure"), *self.blocks(_without(node, nodes.caption))]

    def write_table(self, node: Element) -> Blocks:
        """A table with number and caption."""
        return [*self._captions(node, "table"), "\n".join(table_lines(node))]

    def _captions(self, node: Element, kind: str) -> Blocks:
        named = [child for child in node.children if isinstance(child, nodes.caption | nodes.title)]
        return [
            f"**{self._label(node, kind)}** {inline(caption.children)}".replace("**** ", "")
            for caption in named
        ]

    def _label(self, node: Element, kind: str) -> str:
        """Return ``Figure 12.``, or nothing for what has no number."""
        of_kind = self.numbers.get(kind, {})
        number = next((of_kind[name] for name in node["ids"] if name in of_kind), ())
        return f"{KINDS[kind]} {'.'.join(map(str, number))}." if number else ""

    def write_literal_block(self, node: Element) -> Blocks:
        """Code, or what a cell printed."""
        language = node.get("language", "")
        return [fenced(node.astext(), LANGUAGES.get(language, language))]

    def write_math_block(self, node: Element) -> Blocks:
        """A displayed formula, with the number by which the text refers to it."""
        number = f"({node['number']})" if node.get("number") else ""
        return [f"$$\n{node.astext().strip()}\n$$ {number}".rstrip()]

    def write_container(self, node: Element) -> Blocks:
        """A listing with its caption, or anything that only holds others."""
        if "literal-block-wrapper" in node["classes"]:
            return [*self._captions(node, "code-block"), *self.blocks(_without(node, nodes.caption))]
        return self.blocks(node.children)

    def write_Admonition(  # noqa: N802
        self, node: Element
    ) -> Blocks:
        """A note, an exercise, a solution: a quotation, as Markdown has no other box."""
        title = "" if isinstance(node[0], nodes.title) else f"**{type(node).__name__.capitalize()}**"
        return [_prefixed("\n\n".join(filter(None, [title, *self.blocks(node.children)])), "> ")]

    def write_block_quote(self, node: Element) -> Blocks:
        """A quotation."""
        return [_prefixed("\n\n".join(self.blocks(node.children)), "> ")]

    def write_bullet_list(self, node: Element) -> Blocks:
        """A list of items."""
        return self._list(node, lambda _: "- ")

    def write_enumerated_list(self, node: Element) -> Blocks:
        """A list of items with numbers."""
        start = node.get("start", 1)
        return self._list(node, lambda index: f"{start + index}. ")

    def _list(self, node: Element, mark: Callable[[int], str]) -> Blocks:
        items = [self._item(item, mark(index)) for index, item in enumerate(node.children)]
        return ["\n".join(filter(None, items))]

    def _item(self, item: Node, mark: str) -> str:
        made = self.blocks(item.children)
        joined = (
            "\n\n".join(made)
            if any("\n\n" in block or block.startswith("```") for block in made)
            else "\n".join(made)
        )
        return _prefixed(joined, " " * len(mark), first=mark) if joined else ""

    def write_definition_list_item(self, node: Element) -> Blocks:
        """A term and what is said of it."""
        terms = [inline(child.children) for child in node.children if isinstance(child, nodes.term)]
        said = [child for child in node.children if not isinstance(child, nodes.term)]
        return [self._named(", ".join(terms), self.blocks(said))]

    def write_field(self, node: Element) -> Blocks:
        """A fact with its name."""
        name, body = node.children
        return [self._named(inline(name.children), self.blocks(body.children))]

    def _named(self, name: str, said: Blocks) -> str:
        return f"- **{name}:** " + _prefixed("\n\n".join(said), "  ", first="")

    def write_field_list(self, node: Element) -> Blocks:
        """Facts, one line each."""
        return ["\n".join(self.blocks(node.children))]

    def write_transition(self, _node: Element) -> Blocks:
        """A rule."""
        return ["---"]

    def write_citation(self, node: Element) -> Blocks:
        """An entry of the bibliography: its label and the work."""
        label = node[0].astext() if isinstance(node[0], nodes.label) else ""
        return [f"- [{label}] {' '.join(self.blocks(_without(node, nodes.label)))}"]

    write_footnote = write_citation

    def write_exercise_enumerable_node(self, node: Element) -> Blocks:
        """An exercise with its number."""
        label = self._label(node, "exercise").rstrip(".") or "Exercise"
        return self._exercise(node, label)

    def write_exercise_node(self, node: Element) -> Blocks:
        """An exercise without a number."""
        return self._exercise(node, "Exercise")

    def _exercise(self, node: Element, label: str) -> Blocks:
        title, *rest = node.children
        words = inline(title.children) if isinstance(title, nodes.title) else ""
        return [f"**{label} {words}**".replace(" **", "**"), *self.blocks(rest)]


def _is_picture(node: Node) -> bool:
    return isinstance(node, nodes.image)


def _without(node: Element, kind: type[Node]) -> list[Node]:
    return [child for child in node.children if not isinstance(child, kind)]


def _prefixed(text: str, prefix: str, *, first: str | None = None) -> str:
    """Return ``text`` with ``prefix`` before each line, or with ``first`` before the first."""
    lines = text.splitlines() or [""]
    begin = prefix if first is None else first
    shown = [f"{begin}{lines[0]}", *(f"{prefix}{line}" for line in lines[1:])]
    return "\n".join(line.rstrip() for line in shown)
