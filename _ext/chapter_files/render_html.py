"""The line under a chapter's title in HTML: links, and boxes to tick, which need no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relative_uri

from chapter_files.layout import places, repository, source_path

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from chapter_files.nodes import chapter_links, reveal_code

FILES = {"Notebook": "ipynb", "Python script": "py", "Everything, zipped": "zip"}


def visit_chapter_links(self: HTML5Translator, node: chapter_links) -> None:
    docname = node["docname"]
    here = self.builder.get_target_uri(docname)
    files = "".join(
        f'<li><a href="{escape(relative_uri(here, f"{docname}.{ending}"))}" download>{label}</a></li>'
        for label, ending in FILES.items()
    )
    elsewhere = places(source_path(self.builder, docname), repository(self.config))
    links = "".join(
        f'<li><a href="{escape(address)}">{label}</a></li>' for label, address in elsewhere.items()
    )
    self.body.append(
        '<ul class="chapter-links" aria-label="Code of this chapter">'
        f"<li><details><summary>Download</summary><ul>{files}</ul></details></li>{links}"
        '<li class="hide-code"><label><input type="checkbox" id="hide-code" autocomplete="off">'
        " Hide code</label></li></ul>\n"
    )
    raise nodes.SkipNode


def visit_reveal_code(self: HTML5Translator, node: reveal_code) -> None:
    name = f"Code of cell {node['number']}"
    box = f'<input type="checkbox" autocomplete="off" aria-label="{name}">'
    self.body.append(f'<label class="reveal-code">{box} Code</label>')
    raise nodes.SkipNode
