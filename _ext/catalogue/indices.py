"""The index of the catalogue: all names and aliases by letter; ``{ref}`arch-index``` leads to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx import addnodes
from sphinx.domains import Index, IndexEntry

from catalogue.model import fold, kind_in_words
from catalogue.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

    from catalogue.domain import ArchDomain
    from catalogue.model import Entry

Letters = list[tuple[str, list[IndexEntry]]]

TEMPLATES = Path(__file__).parent / "templates"


class EntryIndex(Index):
    """Every entry under its name and each of its aliases."""

    name = "index"
    localname = _("Index of the catalogue")
    shortname = localname

    def generate(self, docnames: Iterable[str] | None = None) -> tuple[Letters, bool]:
        """Return the letters with their entries; nothing in them folds."""
        pages = None if docnames is None else set(docnames)
        letters: dict[str, list[IndexEntry]] = {}
        catalogue = cast("ArchDomain", self.domain).catalogue
        lines = (line for entry in catalogue.names.values() for line in _lines(entry))
        for line in sorted(lines, key=lambda line: (fold(line.name), line.extra, line.docname)):
            if pages is None or line.docname in pages:
                letters.setdefault(_letter(line.name), []).append(line)
        return sorted(letters.items()), False


def _lines(entry: Entry) -> Iterator[IndexEntry]:
    kind = _(kind_in_words(entry))
    yield IndexEntry(entry.name, 0, entry.docname, entry.anchor, kind, "", "")
    for alias in entry.aliases:
        yield IndexEntry(alias, 0, entry.docname, entry.anchor, f"{kind} {entry.name}", "", "")


def _letter(name: str) -> str:
    return name[0].upper() if name[0].isalpha() else "#"


def index_node(names: Iterable[str], anchor: str) -> nodes.Node:
    """Return the entries of one card in the general index, which is the one that is printed."""
    return addnodes.index(entries=[("single", name, anchor, "", None) for name in names])


def add_templates(_app: Sphinx, config: Config) -> None:
    """Let builders of HTML find our template."""
    config.templates_path = [*config.templates_path, str(TEMPLATES)]  # the default must stay as it is


def choose_template(_app: Sphinx, page: str, *_args: object) -> str | None:
    """Show our index by our own template: Sphinx's is a table without headers, with names in code font."""
    return "arch-index.html" if page == "arch-index" else None
