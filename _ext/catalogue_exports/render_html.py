"""The links to the exported files in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relative_uri

if TYPE_CHECKING:
    from sphinx.util.docutils import SphinxTranslator
    from sphinx.writers.html5 import HTML5Translator

    from catalogue_exports.nodes import export_links

FILES = {"JSON": "catalogue.json", "CSV": "catalogue.csv", "JSON Schema": "catalogue.schema.json"}


WITHOUT_FILES = {"epub", "singlehtml"}
"""HTML builders beside whose pages the exported files do not stand."""


def visit_export_links(self: HTML5Translator, node: export_links) -> None:
    if self.builder.name in WITHOUT_FILES:
        raise nodes.SkipNode
    here = self.builder.get_target_uri(self.builder.current_docname)
    self.body.append(self.starttag(node, "p", "The catalogue for programs: ", CLASS="arch-downloads"))
    for label, file in FILES.items():
        separator = "" if file == "catalogue.json" else ", "
        href = relative_uri(here, file)
        self.body.append(f'{separator}<a href="{self.attval(href)}">{label}</a>')
    self.body.append("</p>\n")
    raise nodes.SkipNode


def skip_export_links(_self: SphinxTranslator, _node: export_links) -> None:
    raise nodes.SkipNode
