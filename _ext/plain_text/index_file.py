"""``llms.txt``: what the book is, and each of its pages with what it is about. Text to text; no Sphinx.

The form is that of llmstxt.org: a title, a quotation that sums up, and lists of links.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_SUMMARY = 240
NO_PROSE = ("#", ">", "|", "-", "`", "$", "[", "*", "<")


class Entry(NamedTuple):
    """One page: its address, its depth in the contents, and its text."""

    address: str
    depth: int
    text: str


def index_file(title: str, description: str, entries: Iterable[Entry]) -> str:
    """Return the file; pages at depth 0 begin a section, and the first of all is the book's own."""
    blocks = [f"# {title}", f"> {description}"]
    for entry in entries:
        name, summary = title_of(entry.text), summary_of(entry.text)
        line = f"- [{name}]({entry.address})" + (f": {summary}" if summary else "")
        if entry.depth == 0:
            blocks += [f"## {name}", line]
        else:
            blocks[-1] += f"\n{line}"
    return "\n\n".join(blocks) + "\n"


def title_of(text: str) -> str:
    """Return the title of a page.

    >>> title_of("# Trees\\n\\nA tree asks.")
    'Trees'
    """
    return next((line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")), "")


def summary_of(text: str) -> str:
    """Return the first sentences of a page's first paragraph, as many as are short enough.

    >>> summary_of("# Trees\\n\\nA tree asks. It asks again.")
    'A tree asks. It asks again.'
    """
    paragraphs = (block for block in text.split("\n\n") if block and not block.startswith(NO_PROSE))
    first = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", next(paragraphs, "")).replace("\n", " ")
    sentences = re.split(r"(?<=[.?!])\s+", first)
    summary = sentences[0]
    for sentence in sentences[1:]:
        if len(summary) + len(sentence) >= LONGEST_SUMMARY:
            break
        summary += f" {sentence}"
    return summary
