"""The first sentences of a page, as many as a search engine shows."""

from __future__ import annotations

import re

from docutils import nodes

LONGEST = 160
ENOUGH = 80
"""whole sentences that are shorter than this are followed by the beginning of the next one"""
SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s+")


def first_sentences(doctree: nodes.document) -> str:
    """Return the beginning of the running text of a page, or an empty string."""
    text = ""
    for paragraph in doctree.findall(nodes.paragraph):
        if _is_running_text(paragraph) and next(paragraph.findall(nodes.math), None) is None:
            text = f"{text} {paragraph.astext()}"
        if len(text) > LONGEST:
            break
    return shortened(text)


def _is_running_text(paragraph: nodes.paragraph) -> bool:
    parent = paragraph.parent
    while isinstance(parent, nodes.section):
        parent = parent.parent
    return isinstance(parent, nodes.document)


def shortened(text: str) -> str:
    """Return whole sentences if they say enough, else as many words as there is room for.

    >>> shortened("A short text.")
    'A short text.'
    >>> shortened("Yes. " + "word, " * 40)[-14:]
    'd, word, word…'
    """
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    ends = [match.start() for match in SENTENCE_END.finditer(text) if match.start() <= LONGEST]
    if ends and ends[-1] >= ENOUGH:
        return text[: ends[-1]].rstrip()
    return text[:LONGEST].rpartition(" ")[0].rstrip(",;:–—-(“ ") + "…"
