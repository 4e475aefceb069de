"""The works in the book's bibliographies, as sphinxcontrib-bibtex has read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pybtex.backends.plaintext import Backend
from pybtex.richtext import Text

if TYPE_CHECKING:
    from pybtex.database import Entry
    from sphinx.environment import BuildEnvironment


PLAIN_TEXT = Backend()
"""made once: asked for by name, pybtex looks for it among the metadata of all installed packages"""


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
    title = Text.from_latex(entry.fields.get("title", "")).render(PLAIN_TEXT)
    return Work(" ".join(title.split()), year, doi, url)
