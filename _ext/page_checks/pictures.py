"""Pictures that a screen reader could only announce by their file name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn

if TYPE_CHECKING:
    from collections.abc import Iterator

ADVICE = "say what it shows, in the option ':alt:' or between the brackets of '![…](…)'"
RAW_ADVICE = "say what it shows, in the attribute 'alt', or for '<svg>' in 'aria-label'"

_RAW_PICTURE = re.compile(r"<(img|svg)\b[^>]*>", re.IGNORECASE)
_SAYS_WHAT_IT_SHOWS = re.compile(
    r"""\b(?:alt|aria-label|aria-labelledby)\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'>])"""
)
_IS_HIDDEN = re.compile(r"""\baria-hidden\s*=\s*["']?true""")


class CheckPictures(SphinxTransform):
    """Warns about each picture on a page that has no alternative text; outputs of cells excepted."""

    default_priority = 880  # once the whole page has been parsed

    def apply(self, **kwargs: object) -> None:
        for node, picture, advice in self._silent_pictures():
            self.env.note_reread()  # so that the next build says it again
            warn(
                "picture.missing_alt",
                "picture '%s' without alternative text: %s",
                picture,
                advice,
                location=_place(node, picture),
            )

    def _silent_pictures(self) -> Iterator[tuple[nodes.Node, str, str]]:
        """Yield node, file name or tag, and what to do."""
        for node in self.document.findall(_is_picture_of_page):
            if isinstance(node, nodes.image):
                if not node.get("alt", "").strip():
                    yield node, node["uri"], ADVICE
            else:
                for tag in silent_tags(node.astext()):
                    yield node, tag, RAW_ADVICE


def silent_tags(html: str) -> list[str]:
    """Return the tags of pictures in ``html`` that neither say what they show nor are hidden.

    >>> silent_tags('<img src="a.png"> <img src="b.png" alt="A tree"> <svg aria-hidden="true"></svg>')
    ['<img src="a.png">']
    """
    tags = (match[0] for match in _RAW_PICTURE.finditer(html))
    return [tag for tag in tags if not _SAYS_WHAT_IT_SHOWS.search(tag) and not _IS_HIDDEN.search(tag)]


def _is_picture_of_page(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.image | nodes.raw):
        return False
    if isinstance(node, nodes.raw) and "html" not in node.get("format", ""):
        return False
    return not any(parent.get("nb_element") == "mime_bundle" for parent in _elements_around(node))


def _place(node: nodes.Node, text: str) -> str:
    """Return file and line of the picture: inline nodes know only where their paragraph begins."""
    around = [node, *_elements_around(node)]
    source = next((str(element.source) for element in around if element.source), "")
    line = next((element.line for element in around if element.line), 1)
    return f"{source}:{nearest_line(source, line, text)}"


def _elements_around(node: nodes.Node) -> Iterator[nodes.Element]:
    while node.parent is not None:
        node = node.parent
        yield node
