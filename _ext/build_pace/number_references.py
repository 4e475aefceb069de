"""Finds the pages that refer by number to something that has another number now.

Where a figure is added, Sphinx writes the pages on which figures have other numbers, but not those that name
them: these would say *Figure 3* for what is Figure 4 until somebody edits them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

BY_NUMBER = {"numref", "ref"}
"""roles of links that may show one; sphinx-exercise turns ``ref`` into ``numref``"""


def keep_number_references(app: Sphinx) -> None:
    """Note the labels to which each page refers; call it from ``setup``."""
    app.connect("doctree-read", note_labels)
    app.connect("env-purge-doc", lambda _app, env, docname: labels_by_page(env).pop(docname, None))
    app.connect("env-merge-info", merge_labels)


def note_labels(app: Sphinx, doctree: nodes.document) -> None:
    links = (link for link in doctree.findall(addnodes.pending_xref) if link["reftype"] in BY_NUMBER)
    if labels := sorted({str(link["reftarget"]) for link in links}):
        labels_by_page(app.env)[app.env.docname] = labels


def merge_labels(
    _app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment
) -> None:
    theirs = labels_by_page(other)
    labels_by_page(env).update({name: theirs[name] for name in docnames if name in theirs})


def labels_by_page(env: BuildEnvironment) -> dict[str, list[str]]:
    """Return the labels to which pages refer, by docname; they are saved with the environment."""
    if not hasattr(env, "number_references"):
        env.number_references = {}  # type: ignore[attr-defined]
    return cast("dict[str, list[str]]", env.number_references)  # type: ignore[attr-defined]


def pages_referring_to(renumbered: Set[str], env: BuildEnvironment) -> Iterator[str]:
    """Yield the pages that refer to something on one of the pages ``renumbered``."""
    places = env.domains.standard_domain.anonlabels
    for page, labels in labels_by_page(env).items():
        if any(places.get(label, ("",))[0] in renumbered for label in labels):
            yield page
