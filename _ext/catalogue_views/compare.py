"""``{pattern-compare}``: two to four cards side by side.

::

    ```{pattern-compare} Heartbeat, Ping-Echo
    ```

A table of effects comes first, with what decides between the cards on top; then come the cards' own words,
facet by facet, and their facts. The words are taken from the page of each card when this page is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from bookkit.headings import level_within
from bookkit.suggestions import did_you_mean
from catalogue.domain import arch_domain
from catalogue.links import field, join, link
from catalogue.model import CARD_KINDS, Face, Mention, Problem
from catalogue_views.card_texts import CardText, text_digest, texts_of
from catalogue_views.comparison import EffectRow, compare_effects, in_order
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.filling import ShowViews
from catalogue_views.nodes import view_box, view_cell
from catalogue_views.sources import Source, cite, known_sources
from catalogue_views.tables import cell, head, paragraph, row, row_head, table
from catalogue_views.views import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import OptionSpec

    from catalogue.model import Card, Catalogue
    from catalogue_views.nodes import view_row

FEWEST, MOST = 2, 4

LEFT_OUT = ("Known uses", "Variants")
"""Facets that do not help to choose."""

SIGNS = {"helps": "+ helps", "hurts": "− hurts"}
"""As on the cards: the sign alone would not be read out, a colour not seen."""

EFFECT_FACETS = ("Benefits", "Costs")
"""Their bullets that begin with a quality are in the table of effects."""

NOTHING = "no effect stated"


class ComparedCard(NamedTuple):
    """What a comparison shows of one card; the digest stands for its text."""

    face: Face
    digest: str
    facts: tuple[tuple[str, tuple[Face | Source | str, ...]], ...]


class Compared(NamedTuple):
    """What a comparison shows; the texts are there only while a page is written."""

    missing: tuple[str, ...]
    cards: tuple[ComparedCard, ...]
    effects: tuple[EffectRow, ...]
    texts: tuple[CardText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comparison(View[Compared]):
    """Some cards side by side."""

    directive: ClassVar[str] = "pattern-compare"
    styles: ClassVar[tuple[str, ...]] = ("catalogue_compare.css",)

    names: tuple[Mention, ...]

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield each name that is unknown or stands twice, and a number of cards that nobody can compare."""
        seen: set[str] = set()
        for name, line in self.names:
            card = catalogue.find_card(name)
            if card is None:
                guess = did_you_mean(name, catalogue.known_names(*CARD_KINDS))
                message = f"{{pattern-compare}} names '{name}', which is not in the catalogue{guess}"
                yield Problem("arch.unknown_pattern", message, self.docname, line)
            elif card.name in seen:
                message = f"{{pattern-compare}} names '{card.name}' twice; name each card once"
                yield Problem("arch.bad_option", message, self.docname, line)
            else:
                seen.add(card.name)
        if not FEWEST <= len(self.names) <= MOST:
            written = ", ".join(name for name, _ in self.names)
            number = f"{len(self.names)} {'card' if len(self.names) == 1 else 'cards'}"
            message = f"{{pattern-compare}} names {number} in '{written}'; name two to four"
            yield Problem("arch.bad_option", message, self.docname, self.line)

    def content(self, env: BuildEnvironment) -> Compared:
        """Return the effects and facts of the cards, and digests of their texts."""
        catalogue = arch_domain(env).catalogue
        sources = known_sources(env)
        found = {name: catalogue.find_card(name) for name, _ in self.names}
        cards = list({card.name: card for card in found.values() if card}.values())[:MOST]
        return Compared(
            missing=tuple(name for name, card in found.items() if card is None),
            cards=tuple(
                ComparedCard(card.face, text_digest(env, card), tuple(_facts(catalogue, card, sources)))
                for card in cards
            ),
            effects=compare_effects(catalogue, cards),
        )

    def html(self, content: Compared, caption: Sequence[Node]) -> list[Node]:
        """Return a table of effects, the words of the cards, and a table of facts."""
        names = [card.face.name for card in content.cards]
        widths = [18, *(82 // len(names) for _ in names)]
        shown = self.apology(content)
        if content.effects:
            title = caption or [nodes.Text(f"What {_and(names)} help and hurt")]
            heads = [head("Quality"), *map(head, names)]
            shown.append(table(title, heads, self._effect_rows(content), widths=widths))
        shown += self.words(content)
        if content.cards:
            heads = [head("Fact"), *map(head, names)]
            shown.append(table([nodes.Text("Facts")], heads, self._fact_rows(content), widths=widths))
        return shown

    def plain(self, content: Compared, caption: Sequence[Node]) -> list[Node]:
        """Return the same without tables: quality by quality, facet by facet, and in each card by card."""
        shown = self.apology(content)
        if caption:
            shown.append(paragraph(*caption, classes=["arch-view-caption"]))
        for effect in content.effects:
            title = nodes.rubric(
                "", "", link(effect.quality, self.docname), nodes.Text(f" ({effect.standing})")
            )
            said = [_statements(content, effect, place) for place, _ in enumerate(content.cards)]
            shown += [title, self._by_card(content, said, instead=NOTHING)]
        shown += self.words(content)
        if content.cards:
            facts = [
                [nodes.field_list("", *(field(label, self._values(values)) for label, values in card.facts))]
                for card in content.cards
            ]
            shown += [nodes.rubric("", "Facts"), self._by_card(content, facts)]
        return shown

    def apology(self, content: Compared) -> list[Node]:
        """Return what a reader should know of the names that are not in the catalogue."""
        missing = [f"“{name}”" for name in content.missing]
        verb = "is" if len(missing) == 1 else "are"
        return [paragraph(f"{_and(missing)} {verb} not in the catalogue.")] if missing else []

    def words(self, content: Compared) -> list[Node]:
        """Return the cards' own words, facet by facet."""
        texts = [dict([("Intent", text.intent), *text.facets]) for text in content.texts]
        shown: list[Node] = []
        for facet in in_order([list(text) for text in texts]):
            if facet not in LEFT_OUT:
                title = f"Further {facet.lower()}" if facet in EFFECT_FACETS else facet
                said = [text.get(facet, ()) for text in texts]
                shown += [nodes.rubric("", title), self._by_card(content, said, instead="not stated")]
        return shown

    def _by_card(
        self, content: Compared, said: Sequence[Sequence[Node]], *, instead: str = ""
    ) -> nodes.definition_list:
        """Return what is ``said`` of each card under its name."""
        items = [
            nodes.definition_list_item(
                "",
                nodes.term("", "", link(card.face, self.docname)),
                nodes.definition("", *(of_card or [paragraph(instead, classes=["arch-empty"])])),
            )
            for card, of_card in zip(content.cards, said, strict=True)
        ]
        return nodes.definition_list("", *items, classes=["arch-beside", f"arch-beside-{len(items)}"])

    def _effect_rows(self, content: Compared) -> Iterator[view_row]:
        for effect in content.effects:
            standing = paragraph(effect.standing, classes=["arch-standing"])
            cells = [row_head(paragraph(link(effect.quality, self.docname)), standing)]
            for place, card in enumerate(content.cards):
                said = _statements(content, effect, place)
                silent = [] if said else ["arch-empty"]
                said = said or [paragraph(NOTHING)]
                cells.append(view_cell("", "", *said, scope="", label=card.face.name, classes=silent))
            yield row(cells)

    def _fact_rows(self, content: Compared) -> Iterator[view_row]:
        facts = [dict(card.facts) for card in content.cards]
        for label in in_order([list(of_card) for of_card in facts]):
            cells = [
                cell(card.face.name, *self._values(of_card.get(label, ())))
                for card, of_card in zip(content.cards, facts, strict=True)
            ]
            yield row([row_head(paragraph(label)), *cells])

    def _values(self, values: Iterable[Face | Source | str]) -> list[Node]:
        """Return ``values`` as links, citations and text."""
        groups: list[list[Node]] = []
        sources = [value for value in values if isinstance(value, Source)]
        for value in values:
            if isinstance(value, Face):
                groups.append([link(value, self.docname)])
            elif isinstance(value, str):
                groups.append([nodes.Text(value)])
        return join([*groups, *([cite(sources, self.docname)] if sources else [])])


def _statements(content: Compared, effect: EffectRow, place: int) -> list[Node]:
    """Return what the card at ``place`` says on a quality: its reasons, with a sign before each."""
    said: list[Node] = []
    for statement in effect.statements[place]:
        sign = nodes.inline("", SIGNS[statement.sign], classes=["arch-sign", f"arch-sign-{statement.sign}"])
        reasons = content.texts[place].reasons if content.texts else ()
        first, *rest = reasons[statement.place] if reasons else [paragraph(statement.note)]
        said += [paragraph(sign, " ", *cast("nodes.paragraph", first).children), *rest]
    return said


def _facts(
    catalogue: Catalogue, card: Card, sources: Mapping[str, Source]
) -> Iterator[tuple[str, tuple[Face | Source | str, ...]]]:
    yield "Kind", (" · ".join(filter(None, [card.kind, card.group, *card.phases])),)
    if card.aliases:
        yield "Also known as", card.aliases
    if quality := catalogue.find_quality(card.quality):
        yield "Serves", (quality.face,)
    if card.sources:
        yield "Source", tuple(sources.get(key, Source(key)) for key in card.sources)
    for label, related in catalogue.related(card):
        if related:
            yield label, tuple(other if isinstance(other, str) else other.face for other in related)


def _and(names: Sequence[str]) -> str:
    """Return ``names`` as one writes them.

    >>> _and(["Lambda", "Kappa"]), _and(["Canary Release", "A/B Test", "Rollback"])
    ('Lambda and Kappa', 'Canary Release, A/B Test and Rollback')
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


class CompareDirective(ViewDirective):
    """Shows cards beside each other; the argument names them."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[OptionSpec] = view_options()

    def view(self) -> Comparison:
        """Return the record of what the author asks for."""
        names = [" ".join(name.split()) for name in self.arguments[0].split(",")]
        return Comparison(
            docname=self.docname,
            line=self.lineno,
            names=tuple(Mention(name, self.lineno) for name in names if name),
        )


class ShowComparisons(ShowViews):
    """Fill the place of each comparison with the words of the cards, before glued values are filled in."""

    default_priority = 3
    filled: ClassVar[type[View[Any]]] = Comparison

    def show(self, view: View[Any], content: object, caption: Sequence[Node]) -> list[Node]:
        """Return the nodes of ``view`` for outputs that are read in a line."""
        return view.plain(self.with_texts(view, content), caption)

    def with_texts(self, view: View[Any], content: object) -> Compared:
        """Return ``content`` with the texts of its cards."""
        compared = cast("Compared", content)
        faces = [card.face for card in compared.cards]
        return compared._replace(texts=tuple(texts_of(self.env, faces, view.docname)))


class ShowComparisonsInHtml(ShowComparisons):
    """The same for HTML and EPUB; it comes first, so that nothing is left to fill."""

    default_priority = ShowComparisons.default_priority - 1
    formats = ("html",)

    def show(self, view: View[Any], content: object, caption: Sequence[Node]) -> list[Node]:
        """Return the nodes of ``view`` with tables."""
        return view.html(self.with_texts(view, content), caption)


class SetLevelsInViews(SphinxPostTransform):
    """Make the titles within a view headings, one level below that of the section around it."""

    default_priority = ShowViews.default_priority + 1
    formats = ("html",)

    def run(self, **_kwargs: Any) -> None:
        """Work on the page that is about to be written."""
        for box in self.document.findall(view_box):
            for title in box.findall(nodes.rubric):
                title["heading-level"] = level_within(box)
