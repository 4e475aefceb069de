"""What the two writers of Markdown share.

The text of a notebook is escaped, folded and linked to the published book; that for machines is plain and
tells pictures in words. Code and tables are the same in both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator


def fenced(text: str, language: str) -> str:
    """Return ``text`` as a block of code, between more backticks than it holds in a row.

    >>> print(fenced("a\\n", "python"))
    ```python
    a
    ```
    """
    fence = "`" * max(3, 1 + _longest_run(text))
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def code_span(text: str) -> str:
    """Return ``text`` between backticks, more of them than it holds itself.

    >>> code_span("a"), code_span("`a` b")
    ('`a`', '`` `a` b ``')
    """
    longest = _longest_run(text)
    fence, pad = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def rows_of(table: nodes.Element, *parts: type[nodes.Element]) -> Iterator[nodes.row]:
    """Yield the rows in the head or the body of ``table``, not those of tables inside it."""
    for group in table.children:
        if isinstance(group, nodes.tgroup):
            for part in group.children:
                if isinstance(part, parts):
                    yield from (row for row in part.children if isinstance(row, nodes.row))
