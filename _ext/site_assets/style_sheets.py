"""Style sheets as text: which names pages use, what is left of a sheet, and all sheets as one. No Sphinx."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import lightningcss

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

NAMED = re.compile(r'\s(?:class|id)="([^"]*)"')
INLINE_SCRIPT = re.compile(r"<script\b[^>]*>(.+?)</script>", re.DOTALL)
WORD = re.compile(r"[A-Za-z_][\w-]*")
SELECTED = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


def names_in_page(html: str) -> set[str]:
    """Return the classes and identifiers of a page, and all words of scripts in it, which may set some.

    >>> sorted(names_in_page('<p class="a b" id="c">d</p><script>let e</script>'))
    ['a', 'b', 'c', 'e', 'let']
    """
    names = {name for match in NAMED.finditer(html) for name in match[1].split()}
    return names.union(*map(names_in_script, INLINE_SCRIPT.findall(html)))


def names_in_script(script: str) -> set[str]:
    """Return all words of a script: any of them may be a class that it sets."""
    return set(WORD.findall(script))


def selected_names(sheet: str) -> set[str]:
    """Return the classes and identifiers that rules of ``sheet`` are about, and a few words that look so."""
    return set(SELECTED.findall(sheet))


def reduced(sheet: str, used: Set[str]) -> str:
    """Return ``sheet``, small, without rules that only classes or identifiers outside of ``used`` could meet.

    >>> reduced("p { color: red } .tab { color: blue }", {"table"})
    'p{color:red}'
    """
    unused = selected_names(sheet) - used
    return minified(sheet, unused)


def minified(sheet: str, unused: Iterable[str] = ()) -> str:
    """Return ``sheet`` in fewer characters, without rules for the ``unused`` classes and identifiers."""
    small: str = lightningcss.process_stylesheet(
        SOURCE_MAP.sub("", sheet), unused_symbols=set(unused), browsers_list=None, minify=True
    )
    return small
