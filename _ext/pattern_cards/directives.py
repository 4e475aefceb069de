"""The directives of the cards: options and a definition list become a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.nodes import make_id

from catalogue.directives import EntryDirective
from catalogue.domain import arch_domain
from catalogue.indices import index_node
from catalogue.links import field
from catalogue.model import PHASES, RELATIONS, Card, Effect, Relation
from catalogue.words import _
from pattern_cards.effects import bullets, mark_effects, misspelt_quality_role, read_effect, restore_bullet
from pattern_cards.facets import (
    REQUIRED,
    SIGNS,
    empty_effect,
    find_facet,
    missing_effect,
    missing_facet,
    misspelt_role,
    unknown_facet,
)
from pattern_cards.nodes import card_intent, facet_title, related_cards
from pattern_cards.pointers import checked

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

    from catalogue.model import EntryKind, Sign

TITLES: dict[tuple[EntryKind, ...], str] = {
    ("pattern",): "Pattern",
    ("pattern", "tactic"): "Pattern and tactic",
    ("style",): "Architectural style",
    ("tactic",): "Tactic",
    ("anti-pattern",): "Anti-pattern",
}
"""kinds of a card → how it introduces itself"""

OPTIONS = ("intent", "also-known-as", "group", "phase", "source", *RELATIONS, "example", "diagram")


class CardDirective(EntryDirective):
    """One card: a heading, the intent, the facts, and the facets as a definition list in the body."""

    option_spec: ClassVar[OptionSpec] = dict.fromkeys(OPTIONS, directives.unchanged)

    def run(self) -> list[nodes.Node]:
        """Return the card as a section of the page."""
        self.note_continued_option()
        self.effects: list[tuple[nodes.list_item, Effect]] = []
        self.plain_intent = ""
        card = nodes.section(classes=["arch-card", f"arch-{self.kind}"])
        self.set_source([card], self.lineno)
        self.anchor = self.place_anchor(card)
        heading, intent, facts, body = self.heading(), self.intent(), self.facts(), self.body()
        mark_effects(self.effects)
        record = self.entry()
        index = index_node((self.entry_name, *record.aliases), self.anchor)
        card += [*heading, index, self.kind_line(record), *intent, facts, *body]
        arch_domain(self.env).note_entry(record)
        return [card]

    def entry(self) -> Card:
        """Return the record of the card."""
        return Card(
            kind=self.kind,
            name=self.entry_name,
            docname=self.docname,
            line=self.lineno,
            anchor=self.anchor,
            aliases=self.names("also-known-as"),
            intent=self.plain_intent,
            group=self.group(),
            phases=self.phases(),
            sources=self.names("source"),
            relations=tuple(
                Relation(kind, *mention) for kind in RELATIONS for mention in self.mentions(kind)
            ),
            effects=tuple(effect for _, effect in self.effects),
            quality=self.quality(),
            source_line=self.option_line("source"),
            example=next(iter(self.mentions("example")), None),
            diagram=next(iter(self.mentions("diagram")), None),
        )

    def phases(self) -> tuple[str, ...]:
        """Return the phases in which the card is of use, and note what is none."""
        for phase in self.names("phase"):
            self.check_choice("phase", phase, PHASES)
        return self.names("phase")

    def group(self) -> str:
        """Return the group of the card, and note one that the book does not have."""
        group = self.text("group")
        if group and self.kind in self.config.arch_groups:
            self.check_choice("group", group, self.config.arch_groups[self.kind])
        return group

    def quality(self) -> str:
        """Return the quality that the card serves, if it is a tactic."""
        return self.text("quality")

    def heading(self) -> list[nodes.Node]:
        """Return the title."""
        title = nodes.title(self.entry_name, self.entry_name)
        self.set_source([title], self.lineno)
        return [title]

    def kind_line(self, card: Card) -> nodes.paragraph:
        """Return the line that says what kind of card this is."""
        words = [_(TITLES[card.kinds]), *filter(None, [card.group]), *map(_, card.phases)]
        return nodes.paragraph("", " · ".join(words), classes=["arch-kind"])

    def intent(self) -> list[nodes.Node]:
        """Return the intent as a paragraph; without one, note the problem and show nothing."""
        intent, line = self.text("intent"), self.option_line("intent")
        if not intent:
            message = f'{self.subject} has no intent; add a line like ":intent: Let …"'
            self.note_problem("arch.missing_intent", message)
            return []
        paragraph = card_intent(intent, "", *self.inline(intent, line), classes=["arch-intent"])
        self.set_source([paragraph], line)
        self.plain_intent = paragraph.astext()
        return [paragraph]

    def facts(self) -> nodes.field_list:
        """Return the short facts; the relations join them after reading."""
        fields = nodes.field_list(classes=["arch-facts"])
        if aliases := self.names("also-known-as"):
            fields += field("Also known as", [nodes.Text(", ".join(aliases))])
        if quality := self.quality():
            fields += self.fact("Serves", f"{{quality}}`{quality}`", "quality")
        if sources := self.names("source"):
            fields += checked(self.fact("Source", f"{{cite:p}}`{','.join(sources)}`", "source"))
        fields += related_cards(docname=self.docname, anchor=self.anchor)
        if example := self.text("example"):
            fields += checked(self.fact("Example", f"{{ref}}`{_('run it')} <{example}>`", "example"))
        if diagram := self.text("diagram"):
            fields += checked(self.fact("Diagram", f"{{numref}}`{diagram}`", "diagram"))
        return fields

    def fact(self, label: str, markup: str, option: str) -> nodes.field:
        """Return a field whose text is inline markup, as if the author had written it in ``option``."""
        return field(label, self.inline(markup, self.option_line(option)))

    def body(self) -> list[nodes.Node]:
        """Return the facets, and whatever else stands in the body, in the author's order."""
        self.found: set[str] = set()
        body: list[nodes.Node] = []
        for node in self.parse_content_to_nodes():
            if isinstance(node, nodes.definition_list):
                items = cast("list[nodes.definition_list_item]", node.children)
                body += [self.facet(item) for item in items]
            else:
                body.append(node)
        for facet in REQUIRED[self.kind]:
            if facet not in self.found:
                self.note_missing_facet(facet, self.lineno)
        return [nodes.container("", *_side_by_side(body), classes=["arch-facets"])] if body else []

    def facet(self, item: nodes.definition_list_item) -> nodes.container:
        """Return one facet with its heading."""
        term, definitions = cast("nodes.term", item.children[0]), item.children[1:]
        line = term.line or self.lineno
        facet = find_facet(self.kind, term.astext())
        name = facet or term.astext()
        if facet is None:
            message = unknown_facet(self.kind, self.entry_name, name)
            self.note_problem("arch.unknown_facet", message, line=line)
        if name in self.found:
            message = f"{self.subject}: facet '{name}' stands here twice; make one of the two"
            self.note_problem("arch.duplicate", message, line=line)
        title = facet_title(term.rawsource, _(facet) if facet else name)
        title["ids"] = [make_id(self.env, self.state.document, self.anchor, name.lower())]
        self.state.document.set_id(title)
        title["translatable"] = facet is None  # translators of the page see the author's words, not ours
        self.set_source([title], line)
        content = [node for definition in definitions for node in definition.children]
        self.found.add(name)
        if facet and _is_empty(content):
            self.note_missing_facet(facet, line)
        elif name in SIGNS:
            self.read_effects(name, content, line)
        return nodes.container("", title, *content, classes=["arch-facet", f"arch-{nodes.make_id(name)}"])

    def read_effects(self, facet: str, content: list[nodes.Node], line: int) -> None:
        """Collect the effects of *Benefits* or *Costs*."""
        items = list(bullets(content))
        if not items:
            self.note_missing_facet(facet, line)
            return
        sign = cast("Sign", SIGNS[facet])
        effects = [(item, effect) for item in items if (effect := read_effect(item, sign))]
        misspelt = [(item, role) for item in items if (role := misspelt_quality_role(item))]
        for item, role in misspelt:
            message = misspelt_role(facet, self.entry_name, role)
            self.note_problem("arch.missing_effect", message, line=restore_bullet(item))
        if not effects and not misspelt:
            self.note_problem("arch.missing_effect", missing_effect(facet, self.entry_name), line=line)
        for _item, effect in effects:
            if not effect.note:
                message = empty_effect(facet, self.entry_name, effect.quality)
                self.note_problem("arch.empty_effect", message, line=effect.line)
        self.effects += effects

    def note_missing_facet(self, facet: str, line: int) -> None:
        """Record that the card says nothing under ``facet``."""
        message = missing_facet(self.kind, self.entry_name, facet)
        self.note_problem("arch.missing_facet", message, line=line)


class PatternDirective(CardDirective):
    """A design pattern; one that names the quality it serves is a tactic as well."""

    kind: ClassVar[EntryKind] = "pattern"
    option_spec: ClassVar[OptionSpec] = {**CardDirective.option_spec, "quality": directives.unchanged}


class StyleDirective(CardDirective):
    """An architectural style."""

    kind = "style"


class TacticDirective(PatternDirective):
    """A tactic: a design decision that serves one quality."""

    kind = "tactic"

    def run(self) -> list[nodes.Node]:
        """Return the card, and note a missing quality."""
        if not self.quality():
            message = f"{self.subject} lacks 'quality'; name the quality it serves"
            self.note_problem("arch.missing_part", message)
        return super().run()


class AntiPatternDirective(CardDirective):
    """An anti-pattern: what many do, what it costs, and what leads out of it."""

    kind = "anti-pattern"

    def run(self) -> list[nodes.Node]:
        """Return the card, and note a missing remedy."""
        if not self.names("remedy"):
            message = f"{self.subject} lacks 'remedy'; name the cards that lead out of it"
            self.note_problem("arch.missing_part", message)
        return super().run()


def _is_empty(content: list[nodes.Node]) -> bool:
    return all(isinstance(node, nodes.comment) for node in content)


def _side_by_side(body: list[nodes.Node]) -> list[nodes.Node]:
    """Put *Benefits* and *Costs*, where one follows the other, into one box."""
    arranged: list[nodes.Node] = []
    for node in body:
        box = arranged[-1] if arranged else None
        if not isinstance(node, nodes.container) or not {"arch-benefits", "arch-costs"} & set(
            node["classes"]
        ):
            arranged.append(node)
        elif isinstance(box, nodes.container) and "arch-effects" in box["classes"]:
            box.append(node)
        else:
            arranged.append(nodes.container("", node, classes=["arch-effects"]))
    return arranged
