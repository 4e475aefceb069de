"""Formulas as MathML, made while building: no script and no request in the reader's browser.

Authors write LaTeX as everywhere in MyST, ``$p_i$`` or a ``{math}`` block with a label; the LaTeX stays in
the page as an annotation. Chosen by ``html_math_renderer = "mathml"``; the LaTeX builder is not concerned.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from mathml.render_html import visit_math, visit_math_block
from mathml.transforms import ConvertFormulas

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLE_SHEET = Path(__file__).parent / "static" / "mathml.css"


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_html_math_renderer("mathml", (visit_math, None), (visit_math_block, None))
    app.add_transform(ConvertFormulas)
    app.connect("builder-inited", ship_style_sheet)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def ship_style_sheet(app: Sphinx) -> None:
    """Add the style of formulas to every HTML page."""
    add_style_sheet(app, STYLE_SHEET)
