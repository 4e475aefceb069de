"""The works in the book's bibliographies, as sphinxcontrib-bibtex has read them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pybtex.backends.plaintext import Backend
from pybtex.richtext import Text

if TYPE_CHECKING:
    from pybtex.database import Entry
    from sphinx.environment import BuildEnvironment


PLAIN_TEXT = Backend()
"""made once: asked for by name, pybtex looks for it among the metadata of all installed packages"""


WITHOUT_MARKUP = re.compile(r"(?:[^\W_]|[ \n.,:;()?!/]|-(?!-))*")
"""what LaTeX shows as it is written"""


class Work(NamedTuple):
    """What is said of a cited work outside the bibliography; a part that is not known is empty."""

    title: str
    year: str
    doi: str
    url: str


def works(env: BuildEnvironment) -> dict[str, Entry]:
    """Return key → entry of every bibliography file; nothing where the book has no citations."""
    cite = env.domains.get("cite")
    return dict(cite.bibdata.data.entries) if cite is not None else {}  # type: ignore[attr-defined]


def describe(entry: Entry) -> Work:
    """Return the parts of ``entry`` as plain text, the title without the markup of LaTeX."""
    year, doi, url = (entry.fields.get(part, "") for part in ("year", "doi", "url"))
    return Work(_plain(entry.fields.get("title", "")), year, doi, url)


def authors(entry: Entry) -> list[str]:
    """Return the last names of those who wrote ``entry``, or else of its editors, as plain text."""
    people = entry.persons.get("author") or entry.persons.get("editor") or []
    return [_plain(" ".join([*person.prelast_names, *person.last_names])) for person in people]


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    if not WITHOUT_MARKUP.fullmatch(text):  # three in four are, and pybtex is slow to find that out
        text = Text.from_latex(text).render(PLAIN_TEXT)
    return " ".join(text.split())
