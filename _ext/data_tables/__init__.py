"""``{data-table}``: a small cited CSV file as a table.

````
```{data-table} footprint.csv
:caption: Energy of training four language models
:source: strubell2019
:columns: model, energy = Energy used, co2e
:name: tab-training-energy
```
````

The file lies in ``book/data/``; its header cells carry units, ``energy [kWh]``. Everything happens while the
page is read: the file is noted as a dependency first, so that editing or creating it re-reads just that page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from bookkit.unique_identifiers import KeepIdentifiersUnique
from data_tables.directives import DataTableDirective
from data_tables.nodes import data_cell, not_stated, scroll_box
from data_tables.render_html import (
    depart_data_cell,
    depart_not_stated,
    depart_scroll_box,
    visit_data_cell,
    visit_not_stated,
    visit_scroll_box,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLE_SHEET = Path(__file__).parent / "static" / "data_tables.css"


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_node(scroll_box, html=(visit_scroll_box, depart_scroll_box))
    app.add_node(data_cell, html=(visit_data_cell, depart_data_cell))
    app.add_node(not_stated, html=(visit_not_stated, depart_not_stated))
    app.add_directive("data-table", DataTableDirective)
    app.add_post_transform(KeepIdentifiersUnique)
    app.connect("builder-inited", ship_style_sheet)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def ship_style_sheet(app: Sphinx) -> None:
    """Add the table's style sheet to every HTML page."""
    add_style_sheet(app, STYLE_SHEET)
