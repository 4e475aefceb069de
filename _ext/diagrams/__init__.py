"""Pictures that follow the page: Mermaid diagrams drawn while building, and the plots of code cells.

````
```{mermaid}
:alt: A recording passes through a queue to the model, whose transcript goes to the editor.
:caption: Scribe's path from recording to transcript
:name: fig-scribe-path

flowchart TB
  recording --> queue --> model --> editor
```
````

A diagram is drawn when its page is read, unless there was time for it before, and kept by content in
``_build/diagrams``; nothing is drawn in the reader's browser and no page loads a script for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.sites import write_if_changed
from bookkit.static_files import add_style_sheet
from diagrams.ahead import DrawAhead
from diagrams.directives import DiagramDirective
from diagrams.drawing import close_engine
from diagrams.nodes import diagram, inline_svg
from diagrams.palette import style_sheet
from diagrams.render_html import depart_inline_svg, visit_inline_svg
from diagrams.transforms import (
    CheckPlotAlternatives,
    DescribeDiagrams,
    DrawPictures,
    InlineDiagrams,
    InlinePlots,
    ThemePictures,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

STYLE_SHEET = Path(__file__).parent / "static" / "diagrams.css"


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinxcontrib.mermaid")
    app.add_config_value(
        "diagrams_folder", "", "", types=frozenset({str}), description="where drawn diagrams are kept"
    )
    app.add_node(diagram)
    app.add_node(inline_svg, html=(visit_inline_svg, depart_inline_svg))
    app.add_directive("mermaid", DiagramDirective, override=True)
    app.add_transform(CheckPlotAlternatives)
    for transform in (InlineDiagrams, InlinePlots, ThemePictures, DrawPictures, DescribeDiagrams):
        app.add_post_transform(transform)
    ahead = DrawAhead()
    app.connect("env-get-outdated", ahead.start, priority=400)  # before chapters are executed
    app.connect("env-before-read-docs", ahead.wait)
    app.connect("build-finished", ahead.wait)
    app.connect("config-inited", choose_folder)
    app.connect("config-inited", prefer_pictures)
    app.connect("builder-inited", ship_style_sheets)
    app.connect("build-finished", end_drawing)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def choose_folder(app: Sphinx, config: Config) -> None:
    """Keep diagrams beside the output folder, and sphinxcontrib-mermaid's script out of every page."""
    config.diagrams_folder = config.diagrams_folder or str(app.outdir.parent / "diagrams")
    config.mermaid_output_format = "svg"


def prefer_pictures(app: Sphinx, config: Config) -> None:  # noqa: ARG001
    """Where MyST-NB would show a plot as "<Figure size …>", take its picture, or at least what that shows."""
    overrides = [(builder, "image/svg+xml", 15) for builder in ("latex", "texinfo")]
    overrides += [(builder, "image/svg+xml", 5) for builder in ("text", "man")]
    config.nb_mime_priority_overrides = [*config.nb_mime_priority_overrides, *overrides]


def ship_style_sheets(app: Sphinx) -> None:
    """Add the colours of the palette and the style of pictures to every HTML page."""
    colours = Path(app.config.diagrams_folder) / "static" / "figure_colours.css"
    write_if_changed(colours, style_sheet())
    add_style_sheet(app, colours)
    add_style_sheet(app, STYLE_SHEET)


def end_drawing(app: Sphinx, exception: Exception | None) -> None:  # noqa: ARG001
    """Leave nothing running behind."""
    close_engine()
