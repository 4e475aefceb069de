"""Highlighted code with fewer elements: what no theme colours needs no element of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pygments.token import STANDARD_TYPES, Text, Whitespace

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from pygments.style import Style

LISTING = re.compile(r'<div class="highlight"><pre\b.*?</pre>', re.DOTALL)
SPAN = re.compile(r'<span class="(\w+)">([^<]*)</span>')


def plain_tokens(styles: Iterable[type[Style]]) -> set[str]:
    """Return the classes of blanks and of tokens that look like plain text in all ``styles``."""
    styles = list(styles)
    return {STANDARD_TYPES[Whitespace]} | {
        name
        for token, name in STANDARD_TYPES.items()
        if name and all(style.style_for_token(token) == style.style_for_token(Text) for style in styles)
    }


def with_fewer_spans(html: str, plain: Set[str]) -> str:
    """Return a page whose listings have no elements for ``plain`` tokens.

    >>> listing = '<div class="highlight"><pre><span class="n">a</span> <span class="o">=</span></pre></div>'
    >>> with_fewer_spans(listing, {"n"})
    '<div class="highlight"><pre>a <span class="o">=</span></pre></div>'
    """
    return LISTING.sub(lambda listing: SPAN.sub(lambda span: shown(span, plain), listing[0]), html)


def shown(span: re.Match[str], plain: Set[str]) -> str:
    return span[2] if span[1] in plain else span[0]
