"""The directives of the cards: options and a definition list become a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.nodes import make_id

from bookkit.suggestions import did_you_mean
from catalogue.directives import EntryDirective
from catalogue.domain import arch_domain
from catalogue.links import field
from catalogue.model import RELATIONS, Card, Effect, Relation
from pattern_cards.effects import bullets, mark_effects, read_effect
from pattern_cards.facets import REQUIRED, SIGNS, empty_effect, find_facet, missing_facet, unknown_facet
from pattern_cards.nodes import facet_title, related_cards

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

PHASES = ("data", "training", "serving", "monitoring")

OPTIONS = ("intent", "also-known-as", "group", "phase", "source", *RELATIONS, "example", "diagram")


class CardDirective(EntryDirective):
    """One card: a heading, the intent, the facts, and the facets as a definition list in the body."""

    option_spec: ClassVar[OptionSpec] = dict.fromkeys(OPTIONS, directives.unchanged)

    def run(self) -> list[nodes.Node]:
        """Return the card as a section of the page."""
        self.note_continued_option()
        self.effects: list[tuple[nodes.list_item, Effect]] = []
        card = nodes.section(classes=["arch-card", f"arch-{self.kind}"])
        self.set_source([card], self.lineno)
        self.anchor = self.place_anchor(card)
        heading, intent, facts, body = self.heading(), self.intent(), self.facts(), self.body()
        mark_effects(self.effects)
        record = self.entry()
        card += [*heading, self.kind_line(record), *intent, facts, *body]
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
            intent=self.text("intent"),
            group=self.text("group"),
            phases=self.phases(),
            sources=self.names("source"),
            relations=tuple(
                Relation(kind, *mention) for kind in RELATIONS for mention in self.mentions(kind)
            ),
            effects=tuple(effect for _, effect in self.effects),
            quality=self.quality(),
        )

    def phases(self) -> tuple[str, ...]:
        """Return the phases in which the card is of use, and note what is none."""
        for phase in self.names("phase"):
            if phase not in PHASES:
                guess = did_you_mean(phase, PHASES)
                message = f"{self.subject}: phase '{phase}' is not one of {', '.join(PHASES)}{guess}"
                self.note_problem("arch.bad_option", message, line=self.option_line("phase"))
        return self.names("phase")

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
        words = [TITLES[card.kinds], *filter(None, [card.group]), *card.phases]
        return nodes.paragraph("", " · ".join(words), classes=["arch-kind"])

    def intent(self) -> list[nodes.Node]:
        """Return the intent as a paragraph; without one, note the problem and show nothing."""
        intent, line = self.text("intent"), self.option_line("intent")
        if not intent:
            message = f'{self.subject} has no intent; add a line like ":intent: Let …"'
            self.note_problem("arch.missing_intent", message)
            return []
        paragraph = nodes.paragraph(intent, "", *self.inline(intent, line), classes=["arch-intent"])
        self.set_source([paragraph], line)
        return [paragraph]

    def facts(self) -> nodes.field_list:
        """Return the short facts; the relations join them after reading."""
        fields = nodes.field_list(classes=["arch-facts"])
        if aliases := self.names("also-known-as"):
            fields += field("Also known as", [nodes.Text(", ".join(aliases))])
        if quality := self.quality():
            fields += self.fact("Serves", f"{{quality}}`{quality}`", "quality")
        if sources := self.names("source"):
            fields += self.fact("Source", f"{{cite:p}}`{','.join(sources)}`", "source")
        fields += related_cards(docname=self.docname, anchor=self.anchor)
        if example := self.text("example"):
            fields += self.fact("Example", f"{{ref}}`run it <{example}>`", "example")
        if diagram := self.text("diagram"):
            fields += self.fact("Diagram", f"{{numref}}`{diagram}`", "diagram")
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
        title = facet_title(term.rawsource, name)
        title["ids"] = [make_id(self.env, self.state.document, self.anchor, name.lower())]
        self.state.document.set_id(title)
        self.set_source([title], line)
        content = [node for definition in definitions for node in definition.children]
        self.found.add(name)
        if name in SIGNS:
            self.read_effects(name, content, line)
        return nodes.container("", title, *content, classes=["arch-facet", f"arch-{nodes.make_id(name)}"])

    def read_effects(self, facet: str, content: list[nodes.Node], line: int) -> None:
        """Collect the effects of *Benefits* or *Costs*."""
        sign = cast("Sign", SIGNS[facet])
        items = list(bullets(content))
        if not items:
            self.note_missing_facet(facet, line)
        for item in items:
            effect = read_effect(item, sign)
            if effect is None:
                continue
            self.effects.append((item, effect))
            if not effect.note:
                message = empty_effect(facet, self.entry_name, effect.quality)
                self.note_problem("arch.empty_effect", message, line=effect.line)

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
