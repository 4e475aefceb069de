"""``{pattern-relations}``: which cards go together, exclude, refine or cure one another.

::

    ```{pattern-relations}
    :group: release
    :caption: How a new version meets its users
    ```

HTML shows a picture, drawn here while the book is built, and below it the same facts as a list; other outputs
show the list. ``:group:``, ``:kind:`` and ``:relation:`` select, ``:around:`` shows one card's neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from bookkit.suggestions import did_you_mean
from catalogue.domain import arch_domain
from catalogue.links import comma_list, link
from catalogue.model import CARD_KINDS, RELATIONS, Problem
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.nodes import relation_picture
from catalogue_views.relation_graph import Selection, build_graph, listed
from catalogue_views.selection import CardView
from catalogue_views.tables import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import OptionSpec

    from catalogue.model import Catalogue, Mention
    from catalogue_views.relation_graph import Graph

MOST_CARDS = 120
"""Nobody can follow the lines between more cards than this; the list remains."""


@dataclass(frozen=True, kw_only=True)
class RelationsView(CardView[tuple[str, "Graph"]]):
    """The relations of some cards. Its content: what could not be found, and the graph."""

    directive: ClassVar[str] = "pattern-relations"
    scripts: ClassVar[tuple[str, ...]] = ("catalogue_relations.js",)
    styles: ClassVar[tuple[str, ...]] = ("catalogue_relations.css",)

    relations: tuple[Mention, ...] = ()
    around: tuple[Mention, ...] = ()

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield each option that asks for what does not exist."""
        yield from super().problems(catalogue)
        yield from self.unknown("relation", self.relations, RELATIONS)
        for name, line in self.around:
            if catalogue.find_card(name) is None:
                yield unknown_card(catalogue, self, "around", (name, line))

    def content(self, env: BuildEnvironment) -> tuple[str, Graph]:
        """Return the graph of the cards and relations that the options select."""
        catalogue = arch_domain(env).catalogue
        centre = catalogue.find_card(self.around[0].name) if self.around else None
        missing = self.around[0].name if self.around and centre is None else ""
        chosen = [] if missing else [card for card in self.cards(catalogue) if centre in (None, card)]
        relations = [relation.name for relation in self.relations]
        selection = Selection(frozenset(card.name for card in chosen), tuple(relations), centre is not None)
        return missing, build_graph(catalogue, selection)

    def html(self, content: tuple[str, Graph], caption: Sequence[Node]) -> list[Node]:
        """Return picture, legend and list."""
        _, graph = content
        shown = self.title(caption)
        if graph.links and len(graph.members) <= MOST_CARDS:
            targets = [link(member.face, self.docname) for member in graph.members]
            shown.append(relation_picture("", *targets, graph=graph))
        return [*shown, *self.facts(content)]

    def plain(self, content: tuple[str, Graph], caption: Sequence[Node]) -> list[Node]:
        """Return the list."""
        return [*self.title(caption), *self.facts(content)]

    def title(self, caption: Sequence[Node]) -> list[Node]:
        """Return the caption, if there is one."""
        return [paragraph(*caption, classes=["arch-view-caption"])] if caption else []

    def facts(self, content: tuple[str, Graph]) -> list[Node]:
        """Return the graph as a nested list: group, card, relation; then the cards that have none."""
        missing, graph = content
        if missing:
            return [paragraph(f"“{missing}” is not in the catalogue.")]
        shown: list[Node] = []
        if graph.links:
            families = nodes.bullet_list("", classes=["arch-relation-list"])
            for family, cards in listed(graph):
                inner = nodes.bullet_list()
                for member, lines in cards:
                    facts = [
                        item(paragraph(f"{label}: ", *comma_list(faces, self.docname)))
                        for label, faces in lines
                    ]
                    inner += item(paragraph(link(member.face, self.docname)), nodes.bullet_list("", *facts))
                families += item(paragraph(nodes.strong("", family[:1].upper() + family[1:])), inner)
            shown.append(families)
        if graph.alone:
            shown.append(paragraph("No relation stated: ", *comma_list(graph.alone, self.docname), "."))
        return shown or [paragraph("No card of the catalogue fits.")]


class RelationsDirective(ViewDirective):
    """Shows how cards are related."""

    option_spec: ClassVar[OptionSpec] = view_options("group", "kind", "relation", "around")

    def view(self) -> RelationsView:
        """Return the record of what the author asks for."""
        return RelationsView(
            docname=self.docname,
            line=self.lineno,
            kinds=self.mentions("kind"),
            groups=self.mentions("group"),
            relations=self.mentions("relation"),
            around=self.mentions("around"),
        )


def item(*content: Node) -> nodes.list_item:
    """Return ``content`` as an item of a list."""
    return nodes.list_item("", *content)


def unknown_card(
    catalogue: Catalogue, view: CardView[object] | RelationsView, where: str, wanted: tuple[str, int]
) -> Problem:
    """Return the problem that ``view`` names a card that is not in the catalogue."""
    name, line = wanted
    guess = did_you_mean(name, catalogue.known_names(*CARD_KINDS))
    message = f"{{{view.directive}}}: {where} names '{name}', which is not in the catalogue{guess}"
    return Problem("arch.unknown_pattern", message, view.docname, line)
