"""What a card points to outside the catalogue: works, code and figures. All of it must exist.

Sphinx and sphinxcontrib-bibtex would say so too, but only in the build that writes the page, without a
suggestion, and an unknown work would leave an empty pair of brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from bookkit.bibliography import works
from bookkit.suggestions import did_you_mean
from bookkit.warnings import warn
from catalogue.domain import arch_domain
from catalogue.model import Card, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator
    from typing import Any

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

CHECKED = "arch-checked"


def checked(fact: nodes.field) -> nodes.field:
    """Mark the references in ``fact`` as ours to complain about, and return it."""
    for reference in fact.findall(pending_xref):
        reference[CHECKED] = True
    return fact


class ShowBrokenPointers(SphinxPostTransform):
    """Write the name of what does not exist where a reference to it would stand."""

    default_priority = ReferencesResolver.default_priority - 2  # also before MyST's resolver

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        cited, labels = works(self.env), self.env.domains.standard_domain.anonlabels
        for reference in list(self.document.findall(pending_xref)):
            if reference.get(CHECKED):
                _show_unknown(reference, cited if reference["refdomain"] == "cite" else labels)


def _show_unknown(reference: pending_xref, known: Collection[str]) -> None:
    """Replace the part of ``reference`` that leads nowhere by plain names."""
    targets = reference["reftarget"].split(",")
    if unknown := [target for target in targets if target not in known]:
        shown: list[nodes.Node] = [nodes.literal("", ", ".join(unknown))]
        if len(unknown) < len(targets):
            rest = reference.deepcopy()
            rest["reftarget"] = ",".join(target for target in targets if target in known)
            shown = [rest, nodes.Text(", "), *shown]
        reference.parent.replace(reference, shown)


def report_broken_pointers(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Warn of each card that points to nothing, on every build; return the pages where that has changed."""
    cited = works(env) if "cite" in env.domains else None
    labels = env.domains.standard_domain.anonlabels
    shown: dict[str, Hashable] = {}
    for docname, cards in arch_domain(env).entries_by_page(Card).items():
        problems = [problem for card in cards for problem in _broken_pointers(card, cited, labels)]
        for problem in problems:
            warn(problem.kind, "%s", problem.message, location=(docname, problem.line))
        shown[docname] = tuple(problem.message for problem in problems)
    return arch_domain(env).list_stale_pages("pointers", shown)


def _broken_pointers(card: Card, cited: Collection[str] | None, labels: Collection[str]) -> Iterator[Problem]:
    subject = f"{card.kind} '{card.name}'"
    for key in card.sources:
        if cited is not None and key not in cited:
            message = f"{subject}: source '{key}' is in no bibliography{did_you_mean(key, cited)}"
            yield Problem("arch.unknown_source", message, card.docname, card.source_line)
    for option, mention in (("example", card.example), ("diagram", card.diagram)):
        if mention and mention.name not in labels:
            guess = did_you_mean(mention.name, labels)
            message = f"{subject}: {option} '{mention.name}' is no label of this book{guess}"
            yield Problem("arch.unknown_label", message, card.docname, mention.line)
