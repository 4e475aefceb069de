"""What the catalogue knows: qualities, cards (patterns, styles, …) and scenarios, and how they relate.

Directives make the records while a page is read; everything that follows from several records, such as
inverse relations or the cards that help a quality, is derived here. Nothing in this module knows Sphinx.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bookkit.warnings import Kind as WarningKind

EntryKind = Literal["quality", "pattern", "style", "tactic", "anti-pattern", "scenario"]
RelationKind = Literal["alternative-to", "refines", "used-with", "remedy"]
Sign = Literal["helps", "hurts", "both"]

ENTRY_KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
SORTS = ("use", "growth", "stress", "argued")
"""kinds of scenario; the first is the usual one"""

LEVELS = {"H": "high", "M": "medium", "L": "low"}
"""letter → how important or how difficult a scenario is"""

CARD_KINDS: tuple[EntryKind, ...] = ("pattern", "style", "tactic", "anti-pattern")

KIND_LABELS: dict[EntryKind, str] = {
    **{kind: kind for kind in ENTRY_KINDS},
    "style": "architectural style",
    "scenario": "quality scenario",
}
"""kind → what it is called in running text"""

PHASES = ("data", "training", "serving", "monitoring")
"""the phases in which a card can be of use, in the order of a model's life"""

RELATIONS: dict[RelationKind, tuple[str, str]] = {
    "alternative-to": ("Alternative to", "Alternative to"),
    "refines": ("Refines", "Refined by"),
    "used-with": ("Used with", "Used with"),
    "remedy": ("Remedied by", "Remedies"),  # only an anti-pattern states it
}
"""relation → how the stating card shows it, how the other card shows it"""


@cache
def fold(name: str) -> str:
    """Return ``name`` as it is compared: case, runs of blanks and kinds of hyphen make no difference.

    >>> fold("Publish–Subscribe") == fold("publish-subscribe")
    True
    """
    return " ".join(name.replace("–", "-").replace("\N{NON-BREAKING HYPHEN}", "-").split()).casefold()


def with_article(kind: str) -> str:
    """Return ``kind`` with its article, for messages.

    >>> with_article("anti-pattern")
    'an anti-pattern'
    """
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


class Mention(NamedTuple):
    """A name that an author wrote in an option, and the line of that option."""

    name: str
    line: int


class Relation(NamedTuple):
    """One stated relation of a card to another card."""

    kind: RelationKind
    target: str
    line: int


class Effect(NamedTuple):
    """One *Benefits* or *Costs* bullet that begins with a quality."""

    quality: str
    sign: Sign  # "helps" under Benefits, "hurts" under Costs
    note: str
    line: int


class Face(NamedTuple):
    """What a link to an entry shows and where it leads; the line of the entry is not part of that."""

    kind: EntryKind
    name: str
    docname: str
    anchor: str


class Reference(NamedTuple):
    """One use of a role of the catalogue on a page."""

    kind: EntryKind
    target: str
    line: int


class Problem(NamedTuple):
    """Something an author should change, and where."""

    kind: WarningKind
    message: str
    docname: str
    line: int


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What all entries of the catalogue have in common."""

    kind: EntryKind
    name: str
    docname: str
    line: int
    anchor: str
    aliases: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[EntryKind, ...]:
        """All kinds that the entry is, its own first."""
        return (self.kind,)

    @property
    def place(self) -> str:
        """Where the entry is defined, in words."""
        return f"{self.docname}, line {self.line}"

    @property
    def face(self) -> Face:
        """All that a page has to know of the entry in order to link to it."""
        return Face(self.kind, self.name, self.docname, self.anchor)


@dataclass(frozen=True, kw_only=True)
class Quality(Entry):
    """A quality that cards help or hurt and scenarios state."""

    definition: str
    parents: tuple[str, ...] = ()  # broader terms; one that is no quality itself is too broad to be used
    iso: str = ""
    measures: str = ""


@dataclass(frozen=True, kw_only=True)
class Card(Entry):
    """A pattern, style, tactic or anti-pattern."""

    intent: str  # without markup
    group: str = ""
    phases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    effects: tuple[Effect, ...] = ()
    quality: str = ""  # the one that a tactic serves; a pattern that names one is a tactic as well
    source_line: int = 0
    example: Mention | None = None  # label of the code that shows the card at work
    diagram: Mention | None = None  # label of the figure

    @property
    def kinds(self) -> tuple[EntryKind, ...]:
        """All kinds that the card is, its own first."""
        return ("pattern", "tactic") if self.kind == "pattern" and self.quality else (self.kind,)


class Candidate(NamedTuple):
    """One of the things that a scenario measures, such as one of several models."""

    label: str  # empty if it is the only one
    key: str  # under which a code cell glues its measured value
    misses: bool = False  # whether it is meant not to meet the measure


@dataclass(frozen=True, kw_only=True)
class Scenario(Entry):
    """A quality attribute scenario; its measure is kept as the author wrote it."""

    quality: str
    source: str
    stimulus: str
    artifact: str
    environment: str
    response: str
    measure: str
    system: str = ""  # the system that has to meet it
    sort: str = "use"  # use, growth, stress or argued
    priority: str = ""  # in words, such as ``importance high, difficulty low``
    candidates: tuple[Candidate, ...] = ()  # what is measured, each with its value
    addressed_by: tuple[Mention, ...] = ()
    volatile: bool = False
    expect: str = "met"  # or not-met, of all candidates or of some
    measure_line: int = 0
    value_line: int = 0

    @property
    def levels(self) -> tuple[str, ...]:
        """Importance and difficulty, each high, medium or low; empty without a priority."""
        return tuple(part.split()[-1] for part in self.priority.split(", ") if part)


E = TypeVar("E", bound=Entry)


def kind_in_words(entry: Entry) -> str:
    """Return what ``entry`` is called in running text, such as ``pattern and tactic``."""
    return " and ".join(KIND_LABELS[kind] for kind in entry.kinds)


def faces(items: Iterable[Entry | str]) -> tuple[Face | str, ...]:
    """Return what a list of links shows: the face of each entry; a name that is no entry stays itself."""
    return tuple(item if isinstance(item, str) else item.face for item in items)


class Catalogue:
    """All entries of the book, in the order of their pages; the first definition of a name wins."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.names: dict[tuple[str, str], Entry] = {}
        self.aliases: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            self.names.setdefault(_key(entry.kind, entry.name), entry)
        for entry in self.names.values():
            for alias in entry.aliases:
                self.aliases.setdefault(_key(entry.kind, alias), entry)

    def named(self, name: str) -> Iterator[Entry]:
        """Yield the entries of all kinds that bear exactly this name."""
        for kind in ("quality", "pattern", "scenario"):
            entry = self.names.get(_key(kind, name))
            if entry and entry.name == name:
                yield entry

    def holder(self, kind: EntryKind, name: str) -> Entry | None:
        """Return what holds ``name`` among entries of ``kind``; cards of all kinds share one name space."""
        key = _key(kind, name)
        return self.names.get(key) or self.aliases.get(key)

    def find(self, kind: EntryKind, name: str) -> Entry | None:
        """Return the entry of ``kind`` that ``name`` or an alias names."""
        entry = self.holder(kind, name)
        return entry if entry and kind in entry.kinds else None

    def find_card(self, name: str) -> Card | None:
        """Return the card, of whatever kind, that ``name`` or an alias names."""
        card = self.holder("pattern", name)
        return card if isinstance(card, Card) else None

    def find_quality(self, name: str) -> Quality | None:
        """Return the quality that ``name`` or an alias names."""
        quality = self.find("quality", name)
        return quality if isinstance(quality, Quality) else None

    @cached_property
    def qualities(self) -> tuple[Quality, ...]:
        """The qualities, in the order of the book."""
        return tuple(entry for entry in self.names.values() if isinstance(entry, Quality))

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The cards, by name."""
        return _by_name(entry for entry in self.names.values() if isinstance(entry, Card))

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios, in the order of the book."""
        return tuple(entry for entry in self.names.values() if isinstance(entry, Scenario))

    @cached_property
    def systems(self) -> tuple[str, ...]:
        """The systems that scenarios belong to, by name; the first spelling counts."""
        names: dict[str, str] = {}
        for scenario in self.scenarios:
            names.setdefault(fold(scenario.system), scenario.system)
        return tuple(names[name] for name in sorted(names) if name)

    def known_names(self, *kinds: EntryKind) -> list[str]:
        """Return the names and aliases of all entries of ``kinds``, for suggestions."""
        return sorted({n for e in self.names.values() if e.kind in kinds for n in (e.name, *e.aliases)})

    @cached_property
    def broad_terms(self) -> dict[str, list[str]]:
        """Folded broader term that is no quality itself → the qualities it covers."""
        terms: dict[str, list[str]] = defaultdict(list)
        for quality in self.qualities:
            for parent in quality.parents:
                if not self.find_quality(parent):
                    terms[fold(parent)].append(quality.name)
        return {term: sorted(names) for term, names in terms.items()}

    def parts_of(self, quality: Quality) -> tuple[Quality, ...]:
        """Return the qualities that name ``quality`` as their parent."""
        parts = (q for q in self.qualities if any(self.find_quality(p) is quality for p in q.parents))
        return _by_name(parts)

    def related(self, card: Card) -> Iterator[tuple[str, list[Card | str]]]:
        """Yield each relation of ``card``, stated at either end; an unknown name stays a string."""
        for kind, (forward, backward) in RELATIONS.items():
            stated = {fold(r.target): r.target for r in card.relations if r.kind == kind}
            targets = [self.find_card(target) or target for target in stated.values()]
            sources = self._stated_by.get((kind, fold(card.name)), [])
            if forward == backward:
                yield forward, _unique([*targets, *sources], without=card)
            else:
                yield forward, _unique(targets, without=card)
                yield backward, _unique(sources, without=card)

    @cached_property
    def _stated_by(self) -> dict[tuple[RelationKind, str], list[Card]]:
        """Relation and folded name of a card → the cards that state it of that card."""
        stated: dict[tuple[RelationKind, str], list[Card]] = defaultdict(list)
        for card in self.cards:
            for relation in card.relations:
                if target := self.find_card(relation.target):
                    stated[relation.kind, fold(target.name)].append(card)
        return stated

    def effect(self, card: Card, quality: Quality) -> Sign | None:
        """Return whether ``card`` helps or hurts ``quality``, does both, or states no effect on it."""
        return self._effects.get((fold(card.name), fold(quality.name)))

    @cached_property
    def _effects(self) -> dict[tuple[str, str], Sign]:
        """Folded names of card and quality → the effect of the one on the other."""
        effects: dict[tuple[str, str], Sign] = {}
        for card in self.cards:
            for effect in card.effects:
                if quality := self.find_quality(effect.quality):
                    key = (fold(card.name), fold(quality.name))
                    effects[key] = effect.sign if effects.get(key, effect.sign) == effect.sign else "both"
        return effects

    def cards_with_effect(self, quality: Quality, sign: Sign) -> tuple[Card, ...]:
        """Return the cards whose effect on ``quality`` is ``sign``, by name."""
        return tuple(self._cards_by_effect[fold(quality.name), sign])

    @cached_property
    def _cards_by_effect(self) -> dict[tuple[str, Sign], list[Card]]:
        """Folded name of a quality and effect → the cards that have it."""
        cards: dict[tuple[str, Sign], list[Card]] = defaultdict(list)
        for (name, quality), sign in self._effects.items():
            if card := self.find_card(name):
                cards[quality, sign].append(card)
        return cards

    def scenarios_of(self, quality: Quality) -> tuple[Scenario, ...]:
        """Return the scenarios that state ``quality``, by name."""
        return _by_name(self._scenarios_by_quality[fold(quality.name)])

    @cached_property
    def _scenarios_by_quality(self) -> dict[str, list[Scenario]]:
        scenarios: dict[str, list[Scenario]] = defaultdict(list)
        for scenario in self.scenarios:
            if quality := self.find_quality(scenario.quality):
                scenarios[fold(quality.name)].append(scenario)
        return scenarios


def _key(kind: EntryKind, name: str) -> tuple[str, str]:
    return ("card" if kind in CARD_KINDS else kind, fold(name))


def _by_name(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple(sorted(entries, key=lambda entry: fold(entry.name)))


def _unique(cards: Iterable[Card | str], *, without: Card) -> list[Card | str]:
    named = {fold(_name(card)): card for card in cards}
    named.pop(fold(without.name), None)
    return [named[name] for name in sorted(named)]


def _name(card: Card | str) -> str:
    return card if isinstance(card, str) else card.name
