"""The catalogue for programs: ``catalogue.json`` with its schema, ``catalogue.csv``, JSON-LD in the pages.

The files stand at the root of the HTML output. They depend on the text of the book alone: sorted, without
times, and without values that change from run to run, so that two builds give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue_exports.directives import CatalogueDownloads
from catalogue_exports.files import write_files
from catalogue_exports.linked_data import describe_page, list_changed_set
from catalogue_exports.nodes import export_links
from catalogue_exports.render_html import skip_export_links, visit_export_links

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("quality_scenarios")  # its verdicts are exported; it brings the catalogue along
    app.add_config_value(
        "catalogue_exports_page",
        "",
        "html",
        types=frozenset({str}),
        description="The page that stands for the whole catalogue: it says so in JSON-LD",
    )
    nowhere = (skip_export_links, None)
    app.add_node(
        export_links,
        html=(visit_export_links, None),  # not "epub": Sphinx would then pass over all other nodes' "html"
        latex=nowhere,
        text=nowhere,
        man=nowhere,
        texinfo=nowhere,
    )
    app.add_directive("catalogue-downloads", CatalogueDownloads)
    app.connect("env-updated", list_changed_set)
    app.connect("html-page-context", describe_page)
    app.connect("build-finished", write_files)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
