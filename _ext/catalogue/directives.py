"""What the directives of the catalogue share: options with their lines, problems, names and anchors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_id

from bookkit.source_lines import nearest_line
from bookkit.suggestions import did_you_mean
from catalogue.domain import arch_domain
from catalogue.model import Mention, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from bookkit.warnings import Kind as WarningKind
    from catalogue.model import EntryKind

PLAIN = re.compile(r"[^\W_](?:[^\W_]|[ .,;:()%/+=≤≥–—-])*")
"""words that no markup can hide in: most options are such, and a parser of their own would cost much"""

OPTION_LINE = re.compile(r"\s*:(?P<name>[\w-]+):")


class ArchDirective(SphinxDirective):
    """Base of the directives of the catalogue: how their options are read and their problems told."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = self.lineno
        opening = self.block_text.partition("\n")[0]
        self.lineno = nearest_line(self.get_source_info()[0], told, opening)
        self.lines_off = self.lineno - told

    @property
    def subject(self) -> str:
        """How messages name what the directive makes."""
        raise NotImplementedError

    @property
    def docname(self) -> str:
        """The page being read."""
        return self.env.current_document.docname

    def text(self, option: str) -> str:
        """Return the text of ``option``, or an empty string."""
        return " ".join(str(self.options.get(option) or "").split())

    def names(self, option: str) -> tuple[str, ...]:
        """Return the comma-separated names in ``option``."""
        return tuple(name for name in map(str.strip, self.text(option).split(",")) if name)

    def mentions(self, option: str) -> tuple[Mention, ...]:
        """Return the comma-separated names in ``option`` with the line they stand on."""
        return tuple(Mention(name, self.option_line(option)) for name in self.names(option))

    def choice(self, option: str, allowed: tuple[str, ...]) -> str:
        """Return the value of ``option``, which must be one of ``allowed``; the first is the default."""
        value = self.text(option) or allowed[0]
        return value if self.check_choice(option, value, allowed) else allowed[0]

    def check_choice(self, option: str, value: str, allowed: Sequence[str]) -> bool:
        """Return whether ``value`` is one of those that ``option`` allows, and note a problem if not."""
        if value in allowed:
            return True
        guess = did_you_mean(value, allowed)
        message = f"{self.subject}: {option} '{value}' is not one of {', '.join(allowed)}{guess}"
        self.note_problem("arch.bad_option", message, line=self.option_line(option))
        return False

    def is_set(self, option: str) -> bool:
        """Return whether ``option`` is there, without a value or with ``true``."""
        return option in self.options and self.choice(option, ("true", "false")) == "true"

    def option_line(self, option: str) -> int:
        """Return the line on which ``option`` stands, or that of the directive."""
        pattern = re.compile(rf"\s*:?{re.escape(option)}:")
        lines = self.block_text.splitlines()[: self.content_offset + 1]
        return next((self.lineno + i for i, line in enumerate(lines) if pattern.match(line)), self.lineno)

    def note_problem(self, kind: WarningKind, message: str, *, line: int | None = None) -> None:
        """Record a problem, to be reported when all pages have been read."""
        arch_domain(self.env).note_problem(Problem(kind, message, self.docname, line or self.lineno))

    def inline(self, text: str, line: int) -> list[nodes.Node]:
        """Parse ``text``, which stands on ``line``, as inline markup."""
        if PLAIN.fullmatch(text):
            return [nodes.Text(text)]
        parsed, messages = self.parse_inline(text, lineno=line - 1)  # MyST counts on from the line before
        return [*parsed, *messages]

    def parse_content_to_nodes(self, allow_section_headings: bool = False) -> list[nodes.Node]:  # noqa: FBT001, FBT002
        """Parse the body; its nodes know their lines also after code cells."""
        parsed = super().parse_content_to_nodes(allow_section_headings)
        for node in parsed if self.lines_off else ():
            for inner in node.findall():
                if inner.line is not None:
                    inner.line += self.lines_off
        return parsed

    def set_source(self, nodes_made: Iterable[nodes.Element], line: int) -> None:
        """Tell ``nodes_made`` where they come from: translations and messages need it."""
        for node in nodes_made:
            node.source, node.line = self.get_source_info()[0], line


class EntryDirective(ArchDirective):
    """Base of the directives that define an entry; the argument is its name."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    kind: ClassVar[EntryKind]

    @property
    def entry_name(self) -> str:
        """The name, with its blanks in order."""
        return " ".join(self.arguments[0].split())

    @property
    def subject(self) -> str:
        """How messages name the entry."""
        return f"{self.kind} '{self.entry_name}'"

    def note_continued_option(self) -> None:
        """Record a problem if the body begins with what looks like the rest of an option."""
        lines = self.block_text.splitlines()
        first = self.content_offset + 1
        if not self.content or first >= len(lines) or not lines[first].startswith((" ", "\t")):
            return
        if option := OPTION_LINE.match(lines[first - 1]):
            self.note_problem(
                "arch.option_continued",
                f"{self.subject}: the first body line is indented; did you mean to continue "
                f"':{option['name']}:'? Use a --- block for long options",
                line=self.lineno + first,
            )

    def place_anchor(self, node: nodes.Element) -> str:
        """Give ``node`` the anchor of this entry, such as ``pattern-observer``, and return it."""
        anchor = make_id(self.env, self.state.document, self.kind, self.entry_name.lower())
        node["ids"].append(anchor)
        node["names"].append(anchor)
        self.state.document.note_explicit_target(node)
        return anchor
