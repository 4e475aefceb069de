"""Mermaid's SVG, less what only an editor or a browser script would need. Text to text; imports no Sphinx.

Mermaid writes one style sheet for every look and shape that it knows, and icons, markers and shadows that no
drawing uses; without them a file is half as long. Colours that Mermaid does not take from its theme are put
into the palette here.
"""

from __future__ import annotations

import re

from diagrams.palette import GROUND, INK, LINE, NOTE, PAPER, SURFACE
from diagrams.svg import in_markup

_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_KEYFRAMES = re.compile(r"@keyframes [\w-]+\{(?:[^{}]*\{[^{}]*\})*\}")
_DEFINITION = re.compile(r'<(symbol|marker|filter) id="([^"]+)"[^>]*>.*?</\1>', re.DOTALL)
_GROUP_TITLE = re.compile(
    r'(<g class="cluster[^>]*><rect [^>]*?\bx="(-?[\d.]+)"[^>]*/>'
    r'<g class="cluster-label" transform="translate\()[-\d.]+'
)
_PARAGRAPH_RULE = re.compile(r"(?<![\w.#-])p(?=[,{])")
_LONG_DECIMAL = re.compile(r"(\d+\.\d)\d+")
_RGB = re.compile(r"rgb\((\d+), ?(\d+), ?(\d+)\)")

_NOT_FROM_THEME = {
    r'(?<=[:"])#(?:333|444444|000)(?=[;"])|(?<=[:"])black(?=[;"])|(?<=color:)red': INK,
    r'(?<=[:"])#(?:666|999)(?=[;"])': LINE,
    r"#eaeaea": SURFACE,
    r"#edf2ae": NOTE,
    r'rgba\(255, ?255, ?255, ?0?\.5\)|(?<=[:"])white(?=[;"])': PAPER,
    r"rgba\(244, ?246, ?249, ?0?\.5\)": GROUND,
}
"""what Mermaid writes whatever its theme says → the role that it plays"""


def tidy_mermaid(svg: str) -> str:
    """Return ``svg`` as Mermaid drew it, in the palette's colours and without what nothing refers to."""
    svg = re.sub(r' data-[\w-]+="[^"]*"', "", svg)
    used = {name for names in re.findall(r'\bclass="([^"]*)"', svg) for name in names.split()}
    svg = _STYLE.sub(lambda match: match[1] + _used_rules(match[2], used) + match[3], svg, count=1)
    svg = _without_unused_identifiers(_without_unused_definitions(svg))
    svg = _GROUP_TITLE.sub(
        lambda match: f"{match[1]}{float(match[2]) + 10:g}", svg
    )  # edges enter in the middle
    return in_markup(svg, _short_and_in_palette)


def with_valid_labels(svg: str) -> str:
    """Return ``svg`` with the paragraphs of its labels as what a ``span`` may hold, and no empty boxes."""
    svg = _STYLE.sub(lambda match: match[1] + _PARAGRAPH_RULE.sub(".p", match[2]) + match[3], svg)
    return svg.replace("<p>", '<span class="p">').replace("</p>", "</span>").replace("<rect/>", "")


def _short_and_in_palette(markup: str) -> str:
    markup = _LONG_DECIMAL.sub(r"\1", markup)
    markup = _RGB.sub(lambda match: "#" + "".join(f"{int(part):02x}" for part in match.groups()), markup)
    for colour, role in _NOT_FROM_THEME.items():
        markup = re.sub(colour, role.light, markup, flags=re.IGNORECASE)
    return markup


def _used_rules(css: str, used: set[str]) -> str:
    kept = []
    for selectors, body in _RULE.findall(_KEYFRAMES.sub("", css)):
        matching = [selector for selector in selectors.split(",") if _can_match(selector, used)]
        if matching and body:
            kept.append(f"{','.join(matching)}{{{body}}}")
    return "".join(kept)


def _can_match(selector: str, used: set[str]) -> bool:
    if "[data-" in selector or ":root" in selector:
        return False
    return set(re.findall(r"\.([A-Za-z][\w-]*)", selector)) <= used


def _without_unused_identifiers(svg: str) -> str:
    """Drop identifiers that nothing refers to; Mermaid gives some of them twice."""
    in_styles = "".join(match[2] for match in _STYLE.finditer(svg))
    used = _referenced(svg) | set(re.findall(r"#([\w-]+)", in_styles))
    return re.sub(r' id="([^"]+)"', lambda match: match[0] if match[1] in used else "", svg)


def _referenced(svg: str) -> set[str]:
    return set(re.findall(r'(?:url\(|href=")#([^)"]+)', svg))


def _without_unused_definitions(svg: str) -> str:
    referenced = _referenced(svg)

    def keep(match: re.Match[str]) -> str:
        return match[0] if match[2] in referenced else ""

    return _DEFINITION.sub(keep, svg).replace("<defs></defs>", "")
