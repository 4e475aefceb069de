"""The sources of cards, as sphinxcontrib-bibtex cites them. The only module here that knows that library.

Its domain finds out while reading which entries the book cites; a card cites its sources itself, so a view
may cite them again without saying so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment


class Source(NamedTuple):
    """One source: its key and, if the book lists it, what a citation of it shows and where it leads."""

    key: str
    cited: str = ""


def known_sources(env: BuildEnvironment) -> dict[str, Source]:
    """Return key → source for every work that a bibliography of the book lists."""
    domain: Any = env.domains.get("cite")
    citations = domain.citations if domain is not None else []
    return {
        citation.key: Source(
            citation.key,
            "|".join(
                [
                    citation.bibliography_key.docname,
                    citation.citation_id,
                    citation.formatted_entry.label,
                    *(str(person) for person in citation.entry.persons.get("author", [])),
                    str(citation.entry.fields.get("year", "")),
                ]
            ),
        )
        for citation in citations
    }


def cite(sources: Iterable[Source], docname: str) -> list[Node]:
    """Return a citation of ``sources`` without brackets; what the book does not list stays a key."""
    listed = [source.key for source in sources if source.cited]
    unlisted = [source.key for source in sources if not source.cited]
    pieces: list[Node] = []
    if listed:
        reference = pending_xref(
            "",
            nodes.inline("", ", ".join(listed)),
            refdoc=docname,
            refdomain="cite",
            reftype="alp",
            reftarget=",".join(listed),
            refexplicit=False,
            refwarn=True,
        )
        pieces.append(reference)
    if unlisted:
        pieces.append(nodes.Text(("; " if listed else "") + ", ".join(unlisted)))
    return pieces
