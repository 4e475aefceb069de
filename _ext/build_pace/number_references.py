"""Finds the pages that refer by number to something that has another number now.

Where a figure is added, Sphinx writes the pages on which figures have other numbers, but not those that name
them: these would say *Figure 3* for what is Figure 4 until somebody edits them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx import addnodes

from build_pace.domain import numbering_domain

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

BY_NUMBER = {"numref", "ref"}
"""roles of links that may show one; sphinx-exercise turns ``ref`` into ``numref``"""


def note_labels(app: Sphinx, doctree: nodes.document) -> None:
    """Keep the labels to which a page may refer by number."""
    links = (link for link in doctree.findall(addnodes.pending_xref) if link["reftype"] in BY_NUMBER)
    if labels := sorted({str(link["reftarget"]) for link in links}):
        numbering_domain(app.env).labels[app.env.docname] = labels


def pages_referring_to(renumbered: Set[str], env: BuildEnvironment) -> Iterator[str]:
    """Yield the pages that refer to something on one of the pages ``renumbered``."""
    places = env.domains.standard_domain.anonlabels
    for page, labels in numbering_domain(env).labels.items():
        if any(places.get(label, ("",))[0] in renumbered for label in labels):
            yield page
