"""``{what-if}``: a small calculation whose inputs a reader can change.

::

    ```{what-if} Energy of a run
    :name: tab-my-run

    power: Power [W] = 500
    hours: Time [h] = 24
    energy: Energy [kWh] = power * hours / 1000
    ```

A row whose right side is a number is an input, any other a result of the rows above it. The page holds the
results for the numbers given, so that it reads as well on paper and without scripts; in HTML the inputs are
fields, and a script computes the results again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet, load_with
from what_if.directives import WhatIfDirective
from what_if.nodes import what_if_input, what_if_result
from what_if.render_html import depart_inline, depart_result, visit_input, visit_result

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STATIC = Path(__file__).parent / "static"


def add_styles(app: Sphinx) -> None:
    add_style_sheet(app, STATIC / "what_if.css")


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_node(what_if_input, html=(visit_input, depart_inline))
    app.add_node(what_if_result, html=(visit_result, depart_result))
    app.add_directive("what-if", WhatIfDirective)
    app.connect("builder-inited", add_styles)
    load_with(app, (what_if_input,), STATIC, script="what_if.js")
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
