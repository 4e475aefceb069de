"""The view ``{pattern-catalogue}``: one row for each card, with a form that filters them.

::

    ```{pattern-catalogue}
    :kind: pattern, tactic
    :group: availability
    ```
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from docutils import nodes

from catalogue.domain import arch_domain
from catalogue.links import join, link
from catalogue.model import CARD_KINDS, PHASES, Face, fold
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.filters import SCRIPT, Field, choices, form, tokens
from catalogue_views.selection import CardView, groups
from catalogue_views.sources import Source, cite, known_sources
from catalogue_views.tables import Column, cell, definition, head, paragraph, row, row_head, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Card, Catalogue, Sign
    from catalogue_views.nodes import filter_form, view_row

COLUMNS = (
    Column("Name", 140),
    Column("Kind", 82),
    Column("Group", 122),
    Column("Phase", 96),
    Column("Intent", 192),
    Column("Helps", 130),
    Column("Hurts", 130),
    Column("Source", 108),
)


class Affected(NamedTuple):
    """A quality that a card helps or hurts; ``both`` if it does the other, too."""

    name: str
    face: Face | None  # none if the quality is not defined
    both: bool


class CardRow(NamedTuple):
    """What the view shows of one card."""

    card: Face
    kinds: tuple[str, ...]
    aliases: tuple[str, ...]
    group: str
    phases: tuple[str, ...]
    intent: str
    helps: tuple[Affected, ...]
    hurts: tuple[Affected, ...]
    sources: tuple[Source, ...]


class CardList(NamedTuple):
    """What the view shows: the rows, and the names that can be chosen from, in the order of the book."""

    rows: tuple[CardRow, ...]
    groups: tuple[str, ...]
    qualities: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PatternCatalogue(CardView[CardList]):
    """A table of cards."""

    directive: ClassVar[str] = "pattern-catalogue"
    scripts: ClassVar[tuple[str, ...]] = (SCRIPT,)

    def content(self, env: BuildEnvironment) -> CardList:
        """Return the rows of the chosen cards, by name."""
        catalogue, sources = arch_domain(env).catalogue, known_sources(env)
        cards = self.cards(catalogue)
        return CardList(
            rows=tuple(card_row(catalogue, card, sources) for card in cards),
            groups=tuple(groups(cards)),
            qualities=tuple(quality.name for quality in catalogue.qualities),
        )

    def html(self, content: CardList, caption: Sequence[Node]) -> list[Node]:
        """Return the form and the table."""
        if not content.rows:
            return [paragraph("The catalogue has no such card.")]
        rows = [self.table_row(shown) for shown in content.rows]
        heads = [head(column.label) for column in COLUMNS]
        widths = [column.width for column in COLUMNS]
        return [filters(content), table(caption or default_caption(content), heads, rows, widths=widths)]

    def table_row(self, shown: CardRow) -> view_row:
        """Return the row of one card."""
        name = [paragraph(link(shown.card, self.docname))]
        if shown.aliases:
            name.append(paragraph("also ", ", ".join(shown.aliases), classes=["arch-aliases"]))
        cells: dict[str, Sequence[Node | str]] = {
            "Kind": [", ".join(shown.kinds)],
            "Group": [shown.group] if shown.group else [],
            "Phase": [", ".join(shown.phases)] if shown.phases else [],
            "Intent": [shown.intent] if shown.intent else [],
            "Helps": self.qualities(shown.helps),
            "Hurts": self.qualities(shown.hurts),
            "Source": cite(shown.sources, self.docname),
        }
        return row(
            [row_head(*name), *(cell(label, *content) for label, content in cells.items())], marks(shown)
        )

    def qualities(self, affected: Iterable[Affected]) -> list[Node]:
        """Return links to qualities; a sign marks those that the card both helps and hurts."""
        return join(self.quality(one) for one in affected)

    def quality(self, affected: Affected) -> list[Node]:
        """Return a link to one quality."""
        name = link(affected.face, self.docname) if affected.face else nodes.Text(affected.name)
        return [nodes.Text("±\N{NO-BREAK SPACE}"), name] if affected.both else [name]

    def plain(self, content: CardList, caption: Sequence[Node]) -> list[Node]:
        """Return a list of the cards with two short paragraphs each."""
        if not content.rows:
            return [paragraph("The catalogue has no such card.")]
        items = [self.list_item(shown) for shown in content.rows]
        head = paragraph(*(caption or default_caption(content)))
        return [head, nodes.definition_list("", *items)]

    def list_item(self, shown: CardRow) -> nodes.definition_list_item:
        """Return what the row of a card says, in a line."""
        aliases = f" ({', '.join(shown.aliases)})" if shown.aliases else ""
        kind = " · ".join(filter(None, [*shown.kinds, shown.group, *shown.phases]))
        facts = [
            [nodes.Text(f"{label} "), *content]
            for label, content in (
                ("helps", self.qualities(shown.helps)),
                ("hurts", self.qualities(shown.hurts)),
                ("source:", cite(shown.sources, self.docname)),
            )
            if content
        ]
        return definition(
            [link(shown.card, self.docname), nodes.Text(aliases)],
            paragraph(f"{kind}. {shown.intent}".strip()),
            *([paragraph(*join(facts, "; "))] if facts else []),
        )


class PatternCatalogueDirective(ViewDirective):
    """Shows the cards of the book, or some of them, as a table that can be filtered."""

    option_spec = view_options("kind", "group")

    def view(self) -> PatternCatalogue:
        """Return what the author asks for."""
        return PatternCatalogue(
            docname=self.docname,
            line=self.lineno,
            kinds=self.mentions("kind"),
            groups=self.mentions("group"),
        )


def card_row(catalogue: Catalogue, card: Card, sources: dict[str, Source]) -> CardRow:
    """Return what the view shows of ``card``."""
    return CardRow(
        card=card.face,
        kinds=card.kinds,
        aliases=card.aliases,
        group=card.group,
        phases=tuple(phase for phase in PHASES if phase in card.phases),
        intent=card.intent,
        helps=affected(catalogue, card, "helps"),
        hurts=affected(catalogue, card, "hurts"),
        sources=tuple(sources.get(key, Source(key)) for key in card.sources),
    )


def affected(catalogue: Catalogue, card: Card, sign: Sign) -> tuple[Affected, ...]:
    """Return the qualities that ``card`` helps, or hurts, in its own order."""
    signs: dict[str, set[Sign]] = {}
    for effect in card.effects:
        signs.setdefault(_name(catalogue, effect.quality), set()).add(effect.sign)
    return tuple(
        Affected(name, quality.face if (quality := catalogue.find_quality(name)) else None, len(found) > 1)
        for name, found in signs.items()
        if sign in found
    )


def _name(catalogue: Catalogue, name: str) -> str:
    quality = catalogue.find_quality(name)
    return quality.name if quality else name


def marks(shown: CardRow) -> dict[str, Any]:
    """Return what the filter compares."""
    return {
        "kind": tokens(shown.kinds),
        "group": tokens([shown.group]),
        "phase": tokens(shown.phases),
        "helps": tokens(one.name for one in shown.helps),
        "hurts": tokens(one.name for one in shown.hurts),
    }


def filters(content: CardList) -> filter_form:
    """Return the form: nothing can be chosen that no card has."""
    rows = content.rows
    kinds = {kind for shown in rows for kind in shown.kinds}
    phases = {phase for shown in rows for phase in shown.phases}
    helped = {fold(one.name) for shown in rows for one in shown.helps}
    hurt = {fold(one.name) for shown in rows for one in shown.hurts}
    return form(
        "cards",
        "Words",
        Field("Kind", "kind", choices(kind for kind in CARD_KINDS if kind in kinds)),
        Field("Group", "group", choices(content.groups)),
        Field("Phase", "phase", choices(phase for phase in PHASES if phase in phases)),
        Field("Helps", "helps", choices(name for name in content.qualities if fold(name) in helped)),
        Field(
            "Does not hurt",
            "hurts",
            choices(name for name in content.qualities if fold(name) in hurt),
            negated=True,
        ),
    )


def default_caption(content: CardList) -> list[Node]:
    """Return the number of cards and, where it is used, the meaning of the sign."""
    count = len(content.rows)
    text = f"{count} cards of the catalogue." if count > 1 else "One card of the catalogue."
    if any(one.both for shown in content.rows for one in shown.helps):
        text += " ± marks a quality that a card both helps and hurts."
    return [nodes.Text(text)]
