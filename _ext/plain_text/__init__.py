"""The book as Markdown, for programs and terminals: ``make text`` writes a file beside each page of the site.

``thinking/structures.md`` stands beside ``thinking/structures.html``, and ``llms.txt`` lists all of them with
what they are about. Pictures are their alternative texts, formulas their LaTeX, tables are tables, and code
cells come with their outputs. The files depend on the text of the book alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plain_text.builder import MarkdownBuilder

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

OUTPUTS = {"image/svg+xml": 5, "image/png": 6, "text/plain": 10}
"""kind of output of a code cell → how late it is chosen; of a picture the alternative text is written"""


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_builder(MarkdownBuilder)
    app.connect("config-inited", choose_outputs)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def choose_outputs(_app: Sphinx, config: Config) -> None:
    """Tell MyST-NB, if it is there, which of the outputs of a cell to take."""
    if "nb_mime_priority_overrides" in config:
        ours = [(MarkdownBuilder.name, kind, rank) for kind, rank in OUTPUTS.items()]
        config.nb_mime_priority_overrides = [*config.nb_mime_priority_overrides, *ours]
