"""Pages of the book as text: what is read, and how long that takes.

Adults read English non-fiction at 238 words a minute on average, most of them at 175 to 300 (brysbaert2019).
A text that one stops at is slower: the rate below is our assumption, and so is a minute for each cell.
"""

from __future__ import annotations

import re

WORDS_PER_MINUTE = 180
MINUTES_PER_CELL = 1

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
EXERCISES = re.compile(r"^## Exercises\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^(`{3,}|:{3,})\{([\w-]+)\}[^\n]*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"^:[\w-]+:.*$", re.MULTILINE)
LABEL = re.compile(r"^\([\w-]+\)=$", re.MULTILINE)
ROLE = re.compile(r"\{[\w:-]+\}`(?:([^`<]+) )?<?([^`>]*)>?`")
UNREAD = {"code-cell", "mermaid", "data-table", "literalinclude", "toctree"}


def prose(text: str) -> str:
    """Return the running text: no cells, diagrams, tables of data, labels or exercises.

    >>> prose("# Title\\n\\n(sec-a)=\\nSee {ref}`here <sec-b>`.\\n").split()
    ['#', 'Title', 'See', 'here', '.']
    """
    text = EXERCISES.sub("", FRONT_MATTER.sub("", text))
    text = FENCE.sub(lambda fence: "" if fence[2] in UNREAD else fence[3], text)
    text = LABEL.sub("", OPTION.sub("", text))
    return ROLE.sub(lambda role: f"{role[1] or role[2]} ", text)


def cells(text: str) -> int:
    """Return how many cells a reader sees, exercises left out."""
    found = [fence for fence in FENCE.finditer(EXERCISES.sub("", text)) if fence[2] == "code-cell"]
    return sum(not re.search(r"remove-(?:cell|input)", fence[3]) for fence in found)


def section(text: str, label: str) -> str:
    """Return the section that ``label`` stands before, up to the next heading of its level or a higher one.

    >>> section("(a)=\\n## One\\n\\nx\\n\\n### Sub\\n\\n(b)=\\n## Two\\n", "a")
    '## One\\n\\nx\\n\\n### Sub\\n\\n'
    """
    start = re.search(rf"^\({re.escape(label)}\)=\n(#+) ", text, re.MULTILINE)
    if not start:
        raise ValueError(f"no heading follows the label {label!r}")
    rest = text[start.start(1) :]
    outside = FENCE.sub(lambda fence: " " * len(fence[0]), rest)  # a comment in a cell is no heading
    end = re.compile(rf"(?:^\([\w-]+\)=\n)?^#{{1,{len(start[1])}}} ", re.MULTILINE).search(outside, 1)
    return rest[: end.start()] if end else rest


def reading_minutes(text: str) -> float:
    """Return the time that reading takes, in minutes.

    >>> reading_minutes("word " * 360)
    2.0
    """
    words = [word for word in prose(text).split() if re.search(r"\w", word)]
    return len(words) / WORDS_PER_MINUTE + MINUTES_PER_CELL * cells(text)
