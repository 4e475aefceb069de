"""Raw HTML in an entry is shown, not obeyed.

Every field of an entry also reaches other places: views, exports, search, other books. What is markup in
one of them is a hole in another, so an entry has no raw markup at all, wherever in it an author puts some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.i18n import Locale

if TYPE_CHECKING:
    from typing import Any

ENTRIES = {"arch-card", "arch-quality", "arch-scenario"}
"""classes of the elements that hold an entry"""


class ShowRawMarkup(SphinxTransform):
    """Turn raw nodes inside entries into literal text, which later transforms leave as it is."""

    default_priority = Locale.default_priority + 1  # a translation is an author's text, too

    def apply(self, **_kwargs: Any) -> None:
        """Work on the page that has just been read."""
        for raw in list(self.document.findall(nodes.raw)):
            if _is_in_entry(raw):
                shown = nodes.literal("", raw.astext().strip())
                is_inline = isinstance(raw.parent, nodes.TextElement)
                raw.parent.replace(raw, shown if is_inline else nodes.paragraph("", "", shown))


def _is_in_entry(node: nodes.Node) -> bool:
    while node.parent is not None:
        node = node.parent
        if ENTRIES.intersection(node["classes"]):
            return True
    return False
