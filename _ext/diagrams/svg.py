"""What happens to an SVG before it becomes part of a page. Text to text; imports no Sphinx.

Several SVGs share one HTML page, so their identifiers must not meet; and the page, not the SVG, decides
between light and dark, so colours of the palette become CSS variables. Regular expressions rather than an XML
tree: a tree would write Mermaid's HTML labels with a namespace prefix, which HTML does not know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diagrams.palette import PAGE_FONT, ROLES

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = re.compile(r"<svg\b[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*("[^"]*"|'[^']*')""")
_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_PROLOGUE = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_VARIABLE = {role.light: f"var({role.variable}, {role.light})" for role in ROLES}
_COLOUR = re.compile("|".join(_VARIABLE), re.IGNORECASE)


_MARKUP = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
_MEASURED_IN = re.compile(r"'DejaVu Sans'(?:, [^;\"]*)?(?=[;\"])")


class Size(NamedTuple):
    """Natural size in CSS pixels."""

    width: float
    height: float


def natural_size(svg: str) -> Size:
    """Return the size of ``svg`` from its view box, in pixels; Matplotlib's sizes are points."""
    attributes = _root_attributes(svg)
    numbers = [
        float(number) for number in re.split(r"[\s,]+", attributes.get("viewBox", "").strip()) if number
    ]
    if len(numbers) != 4:
        return Size(_pixels(attributes.get("width", "")), _pixels(attributes.get("height", "")))
    scale = 4 / 3 if attributes.get("width", "").endswith("pt") else 1
    return Size(round(numbers[2] * scale, 1), round(numbers[3] * scale, 1))


def _pixels(length: str) -> float:
    match = re.fullmatch(r"([\d.]+)(px|pt)?", length)
    return 0 if match is None else round(float(match[1]) * (4 / 3 if match[2] == "pt" else 1), 1)


def inline(svg: str, *, prefix: str, label: str) -> str:
    """Return ``svg`` as part of a page, its identifiers after ``prefix``, its meaning in ``label``."""
    size = natural_size(svg)
    attributes = _root_attributes(svg)
    root = {
        "id": attributes.get("id", ""),
        "class": attributes.get("class", ""),
        "viewBox": attributes.get("viewBox", f"0 0 {size.width:g} {size.height:g}"),
        "width": f"{size.width:g}",
        "height": f"{size.height:g}",
        "xmlns": "http://www.w3.org/2000/svg",
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
    }
    body = _ROOT.sub("", _PROLOGUE.sub("", svg), count=1)
    body = re.sub(r"\s*<metadata>.*?</metadata>", "", body, count=1, flags=re.DOTALL)
    kept = "".join(f' {name}="{value}"' for name, value in root.items() if value)
    text = _prefixed(f"<svg{kept}>{body}", prefix).strip()
    return text.replace("<svg", f'<svg role="img" aria-label="{_escaped(label)}"', 1)


def themed(svg: str) -> str:
    """Return ``svg`` with the palette's colours as CSS variables, so that the page chooses light or dark."""
    return in_markup(svg, lambda markup: _COLOUR.sub(lambda match: _VARIABLE[match[0].lower()], markup))


def in_page_font(svg: str) -> str:
    """Return Matplotlib's ``svg`` in the font of the page, not in the one that measured it."""
    return in_markup(svg, lambda markup: _MEASURED_IN.sub(PAGE_FONT, markup))


def in_markup(svg: str, change: Callable[[str], str]) -> str:
    """Return ``svg`` with tags and style sheets changed and the text that readers see left alone."""
    return _MARKUP.sub(lambda match: change(match[0]), svg)


def _root_attributes(svg: str) -> dict[str, str]:
    root = _ROOT.search(svg)
    return {name: value[1:-1] for name, value in _ATTRIBUTE.findall(root[0])} if root else {}


def _prefixed(svg: str, prefix: str) -> str:
    identifiers = set(_ID.findall(svg))
    if not identifiers:
        return svg
    names = "|".join(re.escape(name) for name in sorted(identifiers, key=len, reverse=True))
    svg = re.sub(rf'(\bid="|url\(#|href="#)({names})(?=["\)])', rf"\g<1>{prefix}-\g<2>", svg)
    in_styles = re.compile(rf"#({names})(?![\w-])")
    return _STYLE.sub(lambda match: match[1] + in_styles.sub(rf"#{prefix}-\g<1>", match[2]) + match[3], svg)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
