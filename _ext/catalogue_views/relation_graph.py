"""Which cards are related, as a graph: what ``{pattern-relations}`` draws and lists. Pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, cast

from catalogue.model import RELATIONS, Face, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalogue.model import Card, Catalogue, RelationKind


class Member(NamedTuple):
    """A card in the graph."""

    face: Face
    intent: str
    family: str  # its group; a card without one belongs to its kind
    is_chosen: bool  # by the options; the others are there because they are related to a chosen one


class Link(NamedTuple):
    """A relation between two members, told by their places in the graph; stated twice, it is still one."""

    relation: str
    source: int
    target: int


class Graph(NamedTuple):
    """Members and links, and the chosen cards that no link touches."""

    members: tuple[Member, ...]
    links: tuple[Link, ...]
    alone: tuple[Face, ...]


class Selection(NamedTuple):
    """What to show: the names of the chosen cards, and the relations to show; none stands for all."""

    chosen: frozenset[str]
    relations: tuple[str, ...] = ()
    with_neighbours: bool = False  # also show how the neighbours of the chosen cards are related


def build_graph(catalogue: Catalogue, selection: Selection) -> Graph:
    """Return the chosen cards, the cards related to them, and the relations that touch a chosen one."""
    chosen = selection.chosen
    wanted = {fold(relation) for relation in selection.relations} & set(RELATIONS) or set(RELATIONS)
    pairs = [pair for pair in stated_pairs(catalogue) if pair[0] in wanted]
    touching = [pair for pair in pairs if pair[1].name in chosen or pair[2].name in chosen]
    names = {card.name for _, *ends in touching for card in ends}
    if selection.with_neighbours:
        touching = [pair for pair in pairs if pair[1].name in names and pair[2].name in names]
    cards = [card for card in catalogue.cards if card.name in names]
    places = {card.name: place for place, card in enumerate(cards)}
    return Graph(
        members=tuple(_member(card, is_chosen=card.name in chosen) for card in cards),
        links=tuple(Link(kind, places[one.name], places[other.name]) for kind, one, other in touching),
        alone=()
        if selection.relations
        else tuple(c.face for c in catalogue.cards if c.name in chosen - names),
    )


def stated_pairs(catalogue: Catalogue) -> Iterator[tuple[str, Card, Card]]:
    """Yield each relation once, from the card that states it; one that goes both ways, by name."""
    seen: set[tuple[str, str, str]] = set()
    for card in catalogue.cards:
        for relation in card.relations:
            other = catalogue.find_card(relation.target)
            if other is None or other is card:
                continue
            ends = (card, other)
            if not is_directed(relation.kind):
                ends = cast("tuple[Card, Card]", tuple(sorted(ends, key=lambda end: fold(end.name))))
            key = (relation.kind, ends[0].name, ends[1].name)
            if key not in seen:
                seen.add(key)
                yield relation.kind, *ends


def is_directed(relation: str) -> bool:
    """Return whether the two ends of ``relation`` see it differently."""
    forward, backward = RELATIONS[cast("RelationKind", relation)]
    return forward != backward


def label(relation: str) -> str:
    """Return ``relation`` as a card shows it."""
    return RELATIONS[cast("RelationKind", relation)][0]


def relations_in(graph: Graph) -> list[str]:
    """Return the relations that ``graph`` holds, in the order in which cards show them."""
    return [relation for relation in RELATIONS if any(link.relation == relation for link in graph.links)]


def listed(graph: Graph) -> Iterator[tuple[str, list[tuple[Member, list[tuple[str, list[Face]]]]]]]:
    """Yield family → card → label → related cards: the facts of ``graph``, each at every chosen end."""
    lines = _lines(graph)
    families: dict[str, list[Member]] = defaultdict(list)
    for place, member in enumerate(graph.members):
        if lines[place]:
            families[member.family].append(member)
    places = {member.face: place for place, member in enumerate(graph.members)}
    for family in sorted(families, key=fold):
        yield family, [(member, _sorted(lines[places[member.face]])) for member in families[family]]


def _lines(graph: Graph) -> dict[int, dict[str, list[Face]]]:
    """Return member → label → related cards; what stands at a chosen card is not said at the other again."""
    lines: dict[int, dict[str, list[Face]]] = defaultdict(lambda: defaultdict(list))
    for link in graph.links:
        forward, backward = RELATIONS[cast("RelationKind", link.relation)]
        source, target = graph.members[link.source], graph.members[link.target]
        neither = not (source.is_chosen or target.is_chosen)
        if source.is_chosen or neither:
            lines[link.source][forward].append(target.face)
        if target.is_chosen or neither:
            lines[link.target][backward].append(source.face)
    return lines


def _sorted(lines: dict[str, list[Face]]) -> list[tuple[str, list[Face]]]:
    labels = dict.fromkeys(label for pair in RELATIONS.values() for label in pair)
    return [
        (label, sorted(lines[label], key=lambda related: fold(related.name)))
        for label in labels
        if label in lines
    ]


def _member(card: Card, *, is_chosen: bool) -> Member:
    return Member(card.face, card.intent, card.group or card.kind, is_chosen)
