"""HTML of a form: a link with the size of its file, or that it is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relative_uri

from book_forms.links import MISSING, said_of

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from book_forms.nodes import book_form


def visit_book_form(self: HTML5Translator, node: book_form) -> None:
    name = node.astext()
    said = said_of(Path(self.builder.outdir, name))
    if self.builder.name != "html" or said == MISSING:
        of_site = f" ({MISSING})" if self.builder.name == "html" else ""
        self.body.append(f"<code>{self.encode(name)}</code>{of_site}")
    else:
        here = self.builder.get_target_uri(self.builder.current_docname)
        href = self.attval(relative_uri(here, name))
        self.body.append(f'<a class="reference external" href="{href}">{self.encode(name)}</a> ({said})')
    raise nodes.SkipNode
