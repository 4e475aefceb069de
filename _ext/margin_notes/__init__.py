"""``{margin-note}``: a remark beside the paragraph that it belongs to.

::

    A paragraph that argues.

    :::{margin-note}
    A remark or a short caution that would interrupt the argument.
    :::

The note follows its paragraph in the text. On wide screens it stands in the margin, at the height of the
paragraph; everywhere else, on a phone, on paper, in an e-book, it is a small block below it, and in plain
text an indented one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from margin_notes.directives import MarginNoteDirective
from margin_notes.nodes import margin_note
from margin_notes.pairing import PairNotes
from margin_notes.render_html import depart_margin_note, visit_margin_note
from margin_notes.render_text import depart_indented, visit_indented

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLE_SHEET = Path(__file__).parent / "static" / "margin_notes.css"


def add_styles(app: Sphinx) -> None:
    add_style_sheet(app, STYLE_SHEET)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_node(
        margin_note, html=(visit_margin_note, depart_margin_note), text=(visit_indented, depart_indented)
    )
    app.add_directive("margin-note", MarginNoteDirective)
    app.add_transform(PairNotes)
    app.connect("builder-inited", add_styles)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
