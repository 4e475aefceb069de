"""After reading: the relations of each card with their inverses, the signs of its effects, heading levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from bookkit.headings import level_within
from catalogue.domain import arch_domain
from catalogue.links import comma_list, field
from catalogue.model import Card, faces
from pattern_cards.effects import write_sign
from pattern_cards.nodes import facet_title, related_cards

if TYPE_CHECKING:
    from collections.abc import Hashable
    from typing import Any

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class ShowRelatedCards(SphinxPostTransform):
    """Replace the placeholder of each card by its relations."""

    default_priority = (
        ReferencesResolver.default_priority - 2
    )  # it makes references, also before MyST's resolver

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        domain = arch_domain(self.env)
        for placeholder in list(self.document.findall(related_cards)):
            docname, facts = placeholder["docname"], placeholder.parent
            card = domain.entry_at(Card, docname, placeholder["anchor"])
            relations = [(label, items) for label, items in domain.catalogue.related(card) if items]
            facts.replace(
                placeholder, [field(label, comma_list(items, docname)) for label, items in relations]
            )
            if not facts.children:
                facts.parent.remove(facts)


class ShowEffectSigns(SphinxPostTransform):
    """Write the sign in front of each effect: a computed word, so it comes after translation."""

    default_priority = ReferencesResolver.default_priority - 2

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        for bullet in list(self.document.findall(nodes.list_item)):
            if "effect" in bullet:
                write_sign(bullet)


class SetFacetLevels(SphinxPostTransform):
    """Put the heading of each facet one level below that of its card, wherever an output has put the card."""

    default_priority = ReferencesResolver.default_priority - 2

    def run(self, **_kwargs: Any) -> None:
        """Work on the page, or the assembled book, that is about to be written."""
        for title in self.document.findall(facet_title):
            title["heading-level"] = level_within(title)


def list_pages_with_changed_relations(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages with a card whose relations, stated here or elsewhere, have changed."""
    domain = arch_domain(env)
    shown: dict[str, Hashable] = {}
    for docname, cards in domain.entries_by_page(Card).items():
        relations = [relation for card in cards for relation in domain.catalogue.related(card)]
        shown[docname] = tuple((label, faces(items)) for label, items in relations)
    return domain.list_stale_pages("relations", shown)
