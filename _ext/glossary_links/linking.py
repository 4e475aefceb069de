"""Bold terms become references, and pages whose terms changed are written again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from glossary_links.domain import BoldTextDomain, places_of_terms
from glossary_links.model import changed_terms, normalised, pages_naming, term_named_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from glossary_links.model import Place

NOT_LINKED = (nodes.reference, addnodes.pending_xref, nodes.Titular, nodes.caption, addnodes.glossary)
"""in these a bold term stays as it is: a link holds no link, and titles are repeated elsewhere"""


class LinkBoldTerms(SphinxPostTransform):
    """Wraps the first bold appearance of each term on a page in a reference to the term."""

    default_priority = 5  # after MyST-NB has chosen among outputs (4), before ReferencesResolver (10)

    def run(self, **kwargs: Any) -> None:
        places = places_of_terms(self.env)
        glossary_pages = {place.docname for place in places.values()}
        linked: set[tuple[str, str]] = set()
        for strong in list(self.document.findall(nodes.strong)):
            term = term_named_by(normalised(strong.astext()), places)
            if term is None or any(isinstance(node, NOT_LINKED) for node in ancestors(strong)):
                continue
            page = self.page_of(strong)
            if page not in glossary_pages and (page, term) not in linked:
                linked.add((page, term))
                strong.replace_self(reference_to(places[term], strong, page))

    def page_of(self, node: nodes.Node) -> str:
        """Return the page that ``node`` was written on; some builders join all pages in one document."""
        for ancestor in ancestors(node):
            if isinstance(ancestor, nodes.section) and "docname" in ancestor:  # set when they are joined
                return str(ancestor["docname"])
        return self.env.current_document.docname


def ancestors(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the parent of ``node``, its parent and so on."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def reference_to(place: Place, content: nodes.Element, page: str) -> addnodes.pending_xref:
    """Return a reference from ``page`` to a term, showing ``content``."""
    return addnodes.pending_xref(
        "",
        content.deepcopy(),
        refdoc=page,
        refdomain="std",
        reftype="term",
        reftarget=place.term,
        refexplicit=True,
        refwarn=False,
    )


def list_pages_with_changed_terms(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that print a term in bold which appeared, vanished or moved since last shown."""
    domain = cast("BoldTextDomain", env.domains[BoldTextDomain.name])
    places = places_of_terms(env)
    changed = changed_terms(domain.shown, places)
    domain.note_shown(places)
    return pages_naming(changed, domain.bold_texts)
