"""Margin notes in plain text: indented below their paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.writers.text import TextTranslator

    from margin_notes.nodes import margin_note


def visit_indented(self: TextTranslator, _node: margin_note) -> None:
    self.new_state()


def depart_indented(self: TextTranslator, _node: margin_note) -> None:
    self.end_state()
