"""What can be found by its name, the sentence that says what it is, and the script that carries both."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 220
"""characters of a sentence; what is longer ends with an ellipsis"""

TERM, WORK, EXERCISE, CHAPTER, SECTION = "term", "work", "exercise", "chapter", "section"
"""kinds of entries that the catalogue does not know"""

SENTENCE_END = re.compile(r"(?<=[.!?])[)”\"]?\s+(?=[A-Z“\"(\d])")
LABEL = re.compile(r"\(?\w+[.:]\)?\s+(?=\S)")
"""a word alone before the first sentence, as in *Design.*"""

LOST_REFERENCE = re.compile(r"\s*\((?:see)?\s*\)|\s*[:;,]\s*(?=[.)])")


class Entry(NamedTuple):
    """Something to be found: where it is, what it is called, and what it is in a sentence."""

    kind: str  # as readers read it, such as ``architectural style``
    name: str
    docname: str
    anchor: str  # empty for a whole page
    sentence: str = ""
    aliases: tuple[str, ...] = ()


class Mention(NamedTuple):
    """Words in bold, and the section in which a page has them first."""

    words: str  # in lower case
    docname: str
    anchor: str  # empty before the first section below the title


class Page(NamedTuple):
    """A page of the book."""

    docname: str
    address: str  # seen from the root of the site
    title: str


def first_sentence(text: str) -> str:
    """Return the first sentence of ``text`` without what a reference that was taken out leaves behind.

    >>> first_sentence("It says what others can see: . A second sentence.")
    'It says what others can see.'
    """
    line = " ".join(text.split())
    label = LABEL.match(line)
    sentence = SENTENCE_END.split(line[label.end() if label else 0 :], maxsplit=1)[0]
    return shortened(LOST_REFERENCE.sub("", sentence))


def shortened(text: str) -> str:
    """Return ``text``, cut between two words if it is too long to be read at a glance.

    >>> shortened("word " * 100)[-10:]
    'word word…'
    """
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0].rstrip(" ,;:–") + "…"


def as_script(name: str, entries: Iterable[Entry], pages: Iterable[Page]) -> str:
    """Return a script that keeps ``entries`` as ``name``; a script also works where pages are plain files.

    Each entry is a list of kind, name, number of its page, anchor, sentence and aliases; what is empty at
    its end is left out.
    """
    listed = sorted(pages)
    number = {page.docname: index for index, page in enumerate(listed)}
    rows = []
    for entry in entries:
        row: list[object] = [entry.kind, entry.name, number[entry.docname], entry.anchor]
        row += [entry.sentence, list(entry.aliases)]
        while not row[-1] and len(row) > 3:
            row.pop()
        rows.append(row)
    data = {"pages": listed, "entries": rows}
    return f"finding.data.{name} = {as_json(data)};\n"


def as_json(data: object) -> str:
    """Return ``data`` as text for a script, which takes two signs for line breaks that Python does not."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", r"\u2028").replace("\u2029", r"\u2029")
