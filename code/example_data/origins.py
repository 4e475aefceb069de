"""Whose figures each table of ``book/data`` shows, read from the comment at its head; appendix "Data"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from example_data.tables import DATA_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

OURS = (
    r"\b(?:our|ours|invented|assum\w+|made up|round on purpose|judgements?|this book's|words of this book)\b"
)
CITED = r"\b(?:printed|published|cited|Source|lecture|Kaestner|et al)\b|\b[a-z]+\d{4}\b"


def read_comment(name: str, folder: Path = DATA_FOLDER) -> str:
    """Return the comment at the head of ``<name>.csv`` as one line.

    >>> read_comment("gpt2_published_sizes")[:40]
    'The four models of the GPT-2 family, as '
    """
    lines = (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    comment = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
    if not comment:
        raise ValueError(f"{name}.csv must begin with a comment that says where it is from")
    return " ".join(comment)


def origin(comment: str) -> str:
    """Return ``ours``, ``cited`` or ``both``, by the words of a comment.

    >>> origin("Five jobs, invented for this book."), origin("As printed in table 3. Facts, cited.")
    ('ours', 'cited')
    >>> origin("The list follows the lecture; units are ours.")
    'both'
    """
    ours, cited = (re.search(words, comment, re.IGNORECASE) for words in (OURS, CITED))
    if not ours and not cited:
        raise ValueError(
            f"the comment says neither whose the figures are nor that they are ours: {comment!r}"
        )
    return "both" if ours and cited else "ours" if ours else "cited"


def read_origins(folder: Path = DATA_FOLDER) -> dict[str, tuple[str, str]]:
    """Return for each table whose it is, and its comment."""
    comments = {path.stem: read_comment(path.stem, folder) for path in sorted(folder.glob("*.csv"))}
    return {name: (origin(comment), comment) for name, comment in comments.items()}
