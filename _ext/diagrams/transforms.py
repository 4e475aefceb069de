"""From the neutral tree to what each output needs, and a check of the pictures that code cells draw.

Reading:   ``CheckPlotAlternatives``  pictures from cells have an alternative text
Resolving: ``InlineDiagrams``         ``diagram`` → ``inline_svg``  (HTML and EPUB)
           ``InlinePlots``            SVG ``image`` of a cell or by hand → ``inline_svg``  (HTML and EPUB)
           ``ThemePictures``          colours of ``inline_svg`` → CSS variables  (HTML)
           ``DrawPictures``           ``diagram``, such an SVG ``image`` → PNG ``image``  (LaTeX, Texinfo)
           ``DescribeDiagrams``       ``diagram`` → its alternative text  (all others)
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from diagrams.drawing import draw_png, draw_svg
from diagrams.mermaid_svg import with_valid_labels
from diagrams.nodes import diagram, inline_svg
from diagrams.svg import in_page_font, inline, natural_size, themed

if TYPE_CHECKING:
    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment

LEAST_SCALE = 0.7
"""A picture shrinks no further than this; then it scrolls instead."""

NARROWEST_COLUMN = 288
"""Pixels that a screen 320 pixels wide leaves for text."""

ALT_ADVICE = (
    "picture without alternative text: in the '---' block at the top of the cell, write 'alt:' under"
    " 'mystnb:', 'image:' and say what the picture shows"
)

DRAWN_BY_HAND = "figures"
"""Folder of SVG files that are drawn in the light colours of the palette, as plots are."""

MYST_NB_TOO_FAR = 2
"""MyST-NB's line of a cell is two below its opening fence."""

_AFTER_CHOOSING_OUTPUTS = 200
"""MyST-NB chooses among the formats of an output at 4 and fills in glued pictures at 5."""


class CheckPlotAlternatives(SphinxTransform):
    """Warns about each picture of a code cell that a screen reader could only announce by its file name."""

    default_priority = 880  # once the whole page has been parsed

    def apply(self, **kwargs: object) -> None:
        for bundle in self.document.findall(_is_output_bundle):
            pictures = list(bundle.findall(nodes.image))
            if pictures and not any(picture.get("alt", "").strip() for picture in pictures):
                self.env.note_reread()
                line = nearest_line(str(bundle.source), (bundle.line or 1) - MYST_NB_TOO_FAR, "{code-cell}")
                warn("diagram.missing_alt", ALT_ADVICE, location=f"{bundle.source}:{line}")


def _is_output_bundle(node: Node) -> bool:
    return isinstance(node, nodes.container) and node.get("nb_element") == "mime_bundle"


class InlineDiagrams(SphinxPostTransform):
    """Puts each diagram into the page as SVG."""

    default_priority = _AFTER_CHOOSING_OUTPUTS
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        folder = Path(self.config.diagrams_folder)
        for number, node in enumerate(list(self.document.findall(diagram)), 1):
            svg = with_valid_labels(draw_svg(node["source"], folder).read_text(encoding="utf-8"))
            picture = _picture(svg, prefix=f"diagram{number}", label=node["alt"])
            picture["classes"].append("diagram")
            picture["mermaid"] = node["source"]
            picture.update_basic_atts(node)
            node.replace_self(picture)


class InlinePlots(SphinxPostTransform):
    """Puts each SVG that a code cell displays, or that is drawn by hand, into the page."""

    default_priority = _AFTER_CHOOSING_OUTPUTS
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        for number, (node, path) in enumerate(_plots(self.document, self.env), 1):
            svg = in_page_font(path.read_text(encoding="utf-8"))
            picture = _picture(svg, prefix=f"plot{number}", label=node.get("alt", ""))
            picture["classes"].append("plot")
            picture.update_basic_atts(node)
            node.replace_self(picture)


class ThemePictures(SphinxPostTransform):
    """Lets pictures follow the reader's choice of light or dark; an e-book has no such choice."""

    default_priority = _AFTER_CHOOSING_OUTPUTS + 1
    builders = ("html", "dirhtml", "singlehtml")

    def run(self, **kwargs: object) -> None:
        for picture in self.document.findall(inline_svg):
            picture["svg"] = themed(picture["svg"])


class DrawPictures(SphinxPostTransform):
    """Turns each diagram and each SVG that a code cell displays into an image file."""

    default_priority = _AFTER_CHOOSING_OUTPUTS
    formats = ("latex", "texinfo")

    def run(self, **kwargs: object) -> None:
        folder = Path(self.config.diagrams_folder)
        pictures: list[tuple[nodes.Element, Path]] = [*_plots(self.document, self.env)]
        pictures += [(node, draw_svg(node["source"], folder)) for node in self.document.findall(diagram)]
        for node, path in pictures:
            svg = path.read_text(encoding="utf-8")
            png = str(draw_png(svg, folder))
            self.env.images.add_file(self.env.current_document.docname, png)
            candidates = {"image/png": png}
            width = f"{natural_size(svg).width:g}px"
            image = nodes.image(uri=png, candidates=candidates, alt=node.get("alt", ""), width=width)
            image.update_basic_atts(node)
            node.replace_self(image)


class DescribeDiagrams(SphinxPostTransform):
    """Leaves the alternative text of each diagram where the output has no pictures."""

    default_priority = _AFTER_CHOOSING_OUTPUTS + 1

    def run(self, **kwargs: object) -> None:
        for node in list(self.document.findall(diagram)):
            description = nodes.paragraph("", f"[diagram: {node['alt']}]")
            description.update_basic_atts(node)
            node.replace_self(description)


def _plots(document: nodes.document, env: BuildEnvironment) -> list[tuple[nodes.image, Path]]:
    """Return the SVG images of ``document`` in the palette's colours, and their files."""
    cell_outputs = Path(env.mystnb_config.output_folder).resolve()  # type: ignore[attr-defined]
    folders = (cell_outputs, Path(env.srcdir, DRAWN_BY_HAND).resolve())
    images = [
        (node, Path(env.srcdir, node["uri"].lstrip("/")).resolve()) for node in document.findall(nodes.image)
    ]
    return [
        (node, path)
        for node, path in images
        if path.suffix == ".svg" and path.is_file() and any(path.is_relative_to(folder) for folder in folders)
    ]


def _picture(svg: str, *, prefix: str, label: str) -> inline_svg:
    size = natural_size(svg)
    least_width = size.width * LEAST_SCALE
    return inline_svg(
        svg=inline(svg, prefix=prefix, label=label),
        least_width=round(least_width),
        is_wide=least_width > NARROWEST_COLUMN,
    )
