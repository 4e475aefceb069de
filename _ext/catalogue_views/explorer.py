"""``{pattern-explorer}``: what do I want to gain, what must I protect; which cards, and why?

In every output it is a list of the qualities with the cards that help and hurt each, and their reasons. In
HTML a form stands before it; the script that brings it to life reads from the page what it needs to know.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from catalogue.domain import arch_domain
from catalogue.links import link
from catalogue.model import CARD_KINDS, Face, Mention
from catalogue_views.directives import ViewDirective, view_options
from catalogue_views.exploration import Choice, choices
from catalogue_views.nodes import explorer_form
from catalogue_views.selection import CardView
from catalogue_views.tables import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import OptionSpec

    from catalogue.model import Sign

Shown = tuple[tuple[Face, ...], tuple[Choice, ...]]
"""The qualities on which a card states an effect, and the cards with their reasons."""

RECOMMENDED = tuple(kind for kind in CARD_KINDS if kind != "anti-pattern")
"""Kinds of card that somebody with a wish should read of, unless an author asks for others."""

HEADS: dict[Sign, str] = {"helps": "Helped by", "hurts": "Hurt by"}


@dataclass(frozen=True, kw_only=True)
class Explorer(CardView[Shown]):
    """Cards by what they help and hurt."""

    directive: ClassVar[str] = "pattern-explorer"
    scripts: ClassVar[tuple[str, ...]] = ("catalogue_explorer.js",)
    styles: ClassVar[tuple[str, ...]] = ("catalogue_explorer.css",)

    def content(self, env: BuildEnvironment) -> Shown:
        """Return the qualities on which a card states an effect, and those cards."""
        catalogue = arch_domain(env).catalogue
        wanted = self.kinds or tuple(Mention(kind, self.line) for kind in RECOMMENDED)
        found = choices(catalogue, replace(self, kinds=wanted).cards(catalogue))
        touched = {reason.quality.name for choice in found for reason in choice.reasons}
        return tuple(quality.face for quality in catalogue.qualities if quality.name in touched), found

    def html(self, content: Shown, caption: Sequence[Node]) -> list[Node]:
        """Return the form, with all cards as its possible results, and the list."""
        qualities, found = content
        if not found:
            return self.plain(content, caption)
        offered = {
            sign: [quality for quality in qualities if any(sign in choice.signs(quality) for choice in found)]
            for sign in HEADS
        }
        results = nodes.bullet_list("", *map(self._result, found), classes=["arch-explorer-cards"])
        form = explorer_form("", results, gain=_boxes(offered["helps"]), protect=_boxes(offered["hurts"]))
        return [form, nodes.rubric("", "All effects, by quality"), *self.plain(content, caption)]

    def ebook(self, content: Shown, caption: Sequence[Node]) -> list[Node]:
        """Return the list alone, and where the boxes are."""
        where = paragraph(
            "The boxes to tick are on the book's site; this list has all the facts from which they choose."
        )
        return [where, *self.plain(content, caption)]

    def _result(self, choice: Choice) -> nodes.list_item:
        words = " · ".join(filter(None, [choice.card.kind, choice.group]))
        name = paragraph(
            link(choice.card, self.docname), " ", nodes.inline("", words, classes=["arch-explorer-kind"])
        )
        intent = [paragraph(choice.intent, classes=["arch-explorer-intent"])] if choice.intent else []
        return nodes.list_item("", name, *intent)

    def plain(self, content: Shown, caption: Sequence[Node]) -> list[Node]:
        """Return the qualities, under each the cards that help and hurt it, and their reasons."""
        qualities, found = content
        title: list[Node] = [paragraph(*caption, classes=["arch-view-caption"])] if caption else []
        if not found:
            return [*title, paragraph("No card of the catalogue states an effect.")]
        items = [self._quality(quality, found) for quality in qualities]
        return [*title, nodes.bullet_list("", *items, classes=["arch-explorer-facts"])]

    def _quality(self, quality: Face, found: Iterable[Choice]) -> nodes.list_item:
        effects: dict[Sign, list[nodes.list_item]] = defaultdict(list)
        for choice in found:
            for reason in choice.reasons:
                if reason.quality == quality:
                    effects[reason.sign].append(self._effect(choice, quality, reason.note))
        lists = [
            nodes.list_item(
                "",
                paragraph(HEADS[sign]),
                nodes.bullet_list("", *effects[sign], classes=[f"arch-explorer-{sign}"]),
            )
            for sign in HEADS
            if effects[sign]
        ]
        return nodes.list_item(
            "",
            paragraph(nodes.strong("", "", link(quality, self.docname))),
            nodes.bullet_list("", *lists),
            classes=[f"quality-{token(quality)}"],
        )

    def _effect(self, choice: Choice, quality: Face, note: str) -> nodes.list_item:
        double_edged = " (± both)" if choice.is_double_edged(quality) else ""
        reason = nodes.inline("", note, classes=["arch-reason"])
        return nodes.list_item("", paragraph(link(choice.card, self.docname), f"{double_edged}: ", reason))


class ExplorerDirective(ViewDirective):
    """Lets a reader ask which cards help what, and at what price."""

    option_spec: ClassVar[OptionSpec] = view_options("group", "kind")

    def view(self) -> Explorer:
        """Return the record of what the author asks for."""
        return Explorer(
            docname=self.docname,
            line=self.lineno,
            kinds=self.mentions("kind"),
            groups=self.mentions("group"),
        )


def token(quality: Face) -> str:
    """Return how the form, the list and the address of the page call ``quality``."""
    return quality.anchor.removeprefix("quality-")


def _boxes(qualities: Iterable[Face]) -> list[tuple[str, str]]:
    return [(token(quality), quality.name) for quality in qualities]
