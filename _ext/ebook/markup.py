"""What is changed in the HTML of a page before it goes into an e-book. Text to text; imports no Sphinx."""

from __future__ import annotations

import re

_DRAWING = re.compile(r"<svg(?![^>]*\bxmlns=)")
_FOLDED = re.compile(r"<details(?![^>]*\bopen\b)")
_OUTDATED_ROLE = re.compile(r' role="doc-(?:biblioentry|endnote)"')


def as_ebook(html: str) -> str:
    """Return ``html`` as reading systems want it: all open, drawings with their namespace, no outdated role.

    >>> as_ebook("<details><svg/></details>")
    '<details open="open"><svg xmlns="http://www.w3.org/2000/svg"/></details>'
    """
    html = _DRAWING.sub('<svg xmlns="http://www.w3.org/2000/svg"', html)
    html = _FOLDED.sub('<details open="open"', html)
    return _OUTDATED_ROLE.sub("", html)
