"""The view ``{quality-matrix}``: which card helps and which hurts which quality.

::

    ```{quality-matrix}
    :qualities: Latency, Availability, Cost
    :kind: tactic
    ```
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from docutils import nodes

from catalogue.domain import arch_domain
from catalogue.links import comma_list, link
from catalogue.model import Face
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.nodes import scroll_region
from catalogue_views.selection import CardView
from catalogue_views.tables import cell, definition, head, paragraph, row, row_head, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docutils.nodes import Node
    from sphinx.addnodes import pending_xref
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Card, Catalogue, Mention, Problem, Quality, Sign
    from catalogue_views.nodes import view_cell, view_row

WORDS: dict[Sign, str] = {"helps": "+ helps", "hurts": "− hurts", "both": "± both"}
FACETS: dict[Sign, str] = {"helps": "benefits", "hurts": "costs", "both": "benefits"}
"""effect → the facet of the card that gives the reason"""


class Cell(NamedTuple):
    """The effect of one card on one quality, with the reasons that the card gives."""

    sign: Sign
    notes: str


class MatrixRow(NamedTuple):
    """The effects of one card, one for each quality; ``None`` where it states none."""

    card: Face
    cells: tuple[Cell | None, ...]


class Matrix(NamedTuple):
    """What the view shows."""

    qualities: tuple[Face, ...]
    rows: tuple[MatrixRow, ...]

    def column(self, index: int) -> dict[Sign, list[Face]]:
        """Return effect → the cards that have it on one quality, by name."""
        found: dict[Sign, list[Face]] = {}
        for card, cells in self.rows:
            if (stated := cells[index]) is not None:
                found.setdefault(stated.sign, []).append(card)
        return found


@dataclass(frozen=True, kw_only=True)
class QualityMatrix(CardView[Matrix]):
    """A grid of cards and qualities."""

    directive: ClassVar[str] = "quality-matrix"

    qualities: tuple[Mention, ...] = ()

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield each kind, group or quality that does not exist."""
        yield from super().problems(catalogue)
        yield from self.unknown("quality", self.qualities, catalogue.known_names("quality"))

    def content(self, env: BuildEnvironment) -> Matrix:
        """Return the effects of the chosen cards on the chosen qualities."""
        catalogue = arch_domain(env).catalogue
        wanted = [catalogue.find_quality(mention.name) for mention in self.qualities]
        return matrix(catalogue, self.cards(catalogue), [quality for quality in wanted if quality])

    def html(self, content: Matrix, caption: Sequence[Node]) -> list[Node]:
        """Return a table in a box that scrolls."""
        if not content.rows:
            return [paragraph("No such card states an effect on these qualities.")]
        heads = [head("Card"), *(self.quality_head(content, i) for i in range(len(content.qualities)))]
        rows = [self.table_row(content, shown) for shown in content.rows]
        widths = [3, *(1 for _ in content.qualities)]
        grid = table(caption or default_caption(content), heads, rows, widths=widths)
        grid["classes"] = ["colwidths-auto"]
        return [scroll_region("", grid, label="Cards and the qualities that they help or hurt")]

    def ebook(self, content: Matrix, caption: Sequence[Node]) -> list[Node]:
        """Return the table for paper only: a small screen cannot show it, and gets a list."""
        if not content.rows:
            return self.html(content, caption)
        grid = nodes.container("", *self.html(content, caption), classes=["only-on-paper"])
        listed = nodes.container("", *self.plain(content, caption), classes=["not-on-paper"])
        return [listed, grid]

    def quality_head(self, content: Matrix, index: int) -> view_cell:
        """Return the head of a column: the quality, and how many cards help or hurt it."""
        found = {sign: len(cards) for sign, cards in content.column(index).items()}
        made = head(link(content.qualities[index], self.docname))
        made += paragraph(counted(found, ("helped by", "hurt by", "both by")), classes=["arch-count"])
        return made

    def table_row(self, content: Matrix, shown: MatrixRow) -> view_row:
        """Return the row of one card: its name, how many qualities it helps or hurts, and the effects."""
        found: dict[Sign, int] = {}
        for effect in filter(None, shown.cells):
            found[effect.sign] = found.get(effect.sign, 0) + 1
        name = paragraph(link(shown.card, self.docname))
        counts = paragraph(counted(found, ("helps", "hurts", "both")), classes=["arch-count"])
        cells = [row_head(name, counts)]
        for quality, stated in zip(content.qualities, shown.cells, strict=True):
            if stated is None:
                cells[-1]["gap"] += 1  # most cells are empty: a node for each would double the page's nodes
            else:
                cells.append(self.effect_cell(shown.card, quality, stated))
        return row(cells)

    def effect_cell(self, card: Face, quality: Face, stated: Cell) -> view_cell:
        """Return one cell: sign and word, linked to the facet of the card that gives the reason."""
        made = cell("", self.effect_link(card, quality, stated))
        made["classes"] += ["arch-effect-cell", f"arch-cell-{stated.sign}"]
        return made

    def effect_link(self, card: Face, quality: Face, stated: Cell) -> pending_xref:
        """Return the link of one cell; the reason is its title."""
        title = f"{card.name}, {quality.name}: {stated.notes}" if stated.notes else ""
        part = FACETS[stated.sign]
        return link(card, self.docname, text=WORDS[stated.sign], part=part, title=title)

    def plain(self, content: Matrix, caption: Sequence[Node]) -> list[Node]:
        """Return, for each quality, who helps and who hurts it."""
        if not content.rows:
            return [paragraph("No such card states an effect on these qualities.")]
        items = [self.list_item(content, index) for index in range(len(content.qualities))]
        top = paragraph(*(caption or [nodes.Text("Who helps and who hurts which quality.")]))
        return [top, nodes.definition_list("", *items)]

    def list_item(self, content: Matrix, index: int) -> nodes.definition_list_item:
        """Return the cards that state an effect on one quality."""
        found = content.column(index)
        labels: dict[Sign, str] = {"helps": "Helped by ", "hurts": "Hurt by ", "both": "Helped and hurt by "}
        stated = [
            paragraph(label, *comma_list(found[sign], self.docname), ".")
            for sign, label in labels.items()
            if sign in found
        ]
        term = [link(content.qualities[index], self.docname)]
        return definition(term, *(stated or [paragraph("No card states an effect.")]))


class QualityMatrixDirective(ViewDirective):
    """Shows which cards help and hurt which qualities."""

    option_spec = view_options("qualities", "kind", "group")

    def view(self) -> QualityMatrix:
        """Return what the author asks for."""
        return QualityMatrix(
            docname=self.docname,
            line=self.lineno,
            kinds=self.mentions("kind"),
            groups=self.mentions("group"),
            qualities=self.mentions("qualities"),
        )


def matrix(catalogue: Catalogue, cards: Sequence[Card], wanted: Sequence[Quality]) -> Matrix:
    """Return the effects of ``cards`` on the ``wanted`` qualities, or on all on which one has an effect.

    Qualities stand in the order of the book; a card that states no effect on any of them is left out.
    """
    effects = {card.name: stated_effects(catalogue, card) for card in cards}
    touched = {name for found in effects.values() for name in found}
    asked = {quality.name for quality in wanted} or touched
    qualities = [quality for quality in catalogue.qualities if quality.name in asked]
    rows = (
        MatrixRow(card.face, tuple(effects[card.name].get(quality.name) for quality in qualities))
        for card in cards
    )
    return Matrix(
        tuple(quality.face for quality in qualities), tuple(shown for shown in rows if any(shown.cells))
    )


def stated_effects(catalogue: Catalogue, card: Card) -> dict[str, Cell]:
    """Return quality → effect of ``card``; a quality under benefits and costs has both reasons."""
    found: dict[str, Cell] = {}
    for effect in card.effects:
        if quality := catalogue.find_quality(effect.quality):
            before = found.get(quality.name)
            sign = effect.sign if before is None or before.sign == effect.sign else "both"
            notes = [before.notes if before else "", effect.note]
            found[quality.name] = Cell(sign, " / ".join(filter(None, notes)))
    return found


def counted(found: dict[Sign, int], words: tuple[str, str, str]) -> str:
    """Return how often each effect was found, in words.

    >>> counted({"hurts": 4, "helps": 7}, ("helped by", "hurt by", "both by"))
    'helped by 7, hurt by 4'
    """
    signs: tuple[Sign, ...] = ("helps", "hurts", "both")
    pairs = zip(words, signs, strict=True)
    return ", ".join(f"{word} {found[sign]}" for word, sign in pairs if sign in found)


def default_caption(content: Matrix) -> list[Node]:
    """Return the legend."""
    cards, qualities = len(content.rows), len(content.qualities)
    text = f"{cards} cards and {qualities} qualities. An empty cell: the card states no effect."
    return [nodes.Text(text)]
