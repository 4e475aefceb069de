"""What is wrong between entries: duplicates, unknown names, relations that cannot hold. Pure functions.

They look at the whole catalogue, so they run once per build, whichever pages were read in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bookkit.suggestions import did_you_mean
from catalogue.model import CARD_KINDS, Card, Entry, Mention, Problem, Quality, Scenario, fold, with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bookkit.warnings import Kind as WarningKind
    from catalogue.model import Catalogue, Reference, Relation

SELF_RELATIONS = {
    "alternative-to": "is an alternative to itself",
    "refines": "refines itself",
    "remedy": "is its own remedy",
    "used-with": "is used with itself",
}


def find_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield every contradiction between the entries of ``catalogue``."""
    yield from duplicate_names(catalogue)
    yield from duplicate_aliases(catalogue)
    for entry in catalogue.entries:
        if isinstance(entry, Card):
            yield from bad_relations(catalogue, entry)
        elif isinstance(entry, Scenario):
            yield from bad_answers(catalogue, entry)
    yield from contradictions(catalogue)
    yield from refinement_cycles(catalogue)


def duplicate_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each entry whose name is taken; cards of all kinds share one name space."""
    winners = set(map(id, catalogue.names.values()))
    for entry in catalogue.entries:
        first = catalogue.holder(entry.kind, entry.name)
        if first and id(entry) not in winners:
            told = "is already" if first.kind == entry.kind else f"has the name of {with_article(first.kind)}"
            message = f"{entry.kind} '{entry.name}' {told} defined in {first.place}"
            yield Problem("arch.duplicate", message, entry.docname, entry.line)


def duplicate_aliases(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each alias that another entry uses as its alias or as its name."""
    for entry in catalogue.names.values():
        for alias in entry.aliases:
            holder = catalogue.holder(entry.kind, alias)
            if holder is None or holder is entry:
                continue
            if fold(holder.name) == fold(alias):
                message = f"alias '{alias}' of '{entry.name}' is the name of {with_article(holder.kind)}"
            else:
                message = f"alias '{alias}' is used by '{holder.name}' and '{entry.name}'"
            yield Problem("arch.duplicate", message, entry.docname, entry.line)


def bad_relations(catalogue: Catalogue, card: Card) -> Iterator[Problem]:
    """Yield each relation of ``card`` that names nothing, or the card itself."""
    for relation in card.relations:
        if catalogue.find_card(relation.target) is catalogue.find_card(card.name):
            message = f"{card.kind} '{card.name}' {SELF_RELATIONS[relation.kind]}"
            yield Problem("arch.self_relation", message, card.docname, relation.line)
        else:
            mention = Mention(relation.target, relation.line)
            yield from unknown_card(catalogue, card, relation.kind, mention)
            yield from bad_remedy(catalogue, card, relation)


def bad_remedy(catalogue: Catalogue, card: Card, relation: Relation) -> Iterator[Problem]:
    """Yield a problem if ``relation`` is a remedy of what needs none, or is none; so there are no cycles."""
    if relation.kind != "remedy":
        return
    target = catalogue.find_card(relation.target)
    if card.kind != "anti-pattern":
        message = f"{card.kind} '{card.name}' has '{relation.target}' as remedy; only an anti-pattern has one"
        yield Problem("arch.bad_relation", message, card.docname, relation.line)
    elif target and target.kind == "anti-pattern":
        message = (
            f"{card.kind} '{card.name}': remedy names '{target.name}', which is an anti-pattern itself; "
            "name a card that leads out"
        )
        yield Problem("arch.bad_relation", message, card.docname, relation.line)


def unknown_card(catalogue: Catalogue, entry: Entry, option: str, mention: Mention) -> Iterator[Problem]:
    """Yield a problem if the name that ``option`` of ``entry`` mentions is not that of a card."""
    if catalogue.find_card(mention.name) is None:
        where = f"{entry.kind} '{entry.name}': {option} names '{mention.name}'"
        if other := _of_another_type(catalogue, mention.name):
            message = f"{where}, which is a {other.kind} and no card ({', '.join(CARD_KINDS)})"
        else:
            guess = did_you_mean(mention.name, catalogue.known_names(*CARD_KINDS))
            message = f"{where}, which is not in the catalogue{guess}"
        yield Problem("arch.unknown_pattern", message, entry.docname, mention.line)


def bad_answers(catalogue: Catalogue, scenario: Scenario) -> Iterator[Problem]:
    """Yield each ``addressed-by`` that names nothing, or a card that is silent on the scenario's quality."""
    for mention in scenario.addressed_by:
        yield from unknown_card(catalogue, scenario, "addressed-by", mention)
        card = catalogue.find_card(mention.name)
        quality = catalogue.find_quality(scenario.quality)
        if card and card.kind == "anti-pattern":
            message = (
                f"scenario '{scenario.name}': addressed-by names '{card.name}', which is an anti-pattern; "
                "name what answers the scenario"
            )
            yield Problem("arch.bad_relation", message, scenario.docname, mention.line)
        elif card and quality and not _serves(catalogue, card, quality):
            message = (
                f"scenario '{scenario.name}': addressed-by names '{card.name}', which states no effect on "
                f"'{quality.name}'; give it a bullet that begins with {{quality}}`{quality.name}`"
            )
            yield Problem("arch.unstated_effect", message, scenario.docname, mention.line)


def _serves(catalogue: Catalogue, card: Card, quality: Quality) -> bool:
    return catalogue.find_quality(card.quality) is quality or catalogue.effect(card, quality) is not None


def contradictions(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each pair of cards that are alternatives and used together, once, at the later statement."""
    stated: dict[frozenset[str], str] = {}
    for card in catalogue.cards:
        for relation in card.relations:
            other = catalogue.find_card(relation.target)
            if other is None or other is card or relation.kind in ("refines", "remedy"):
                continue
            pair = frozenset((card.name, other.name))
            if stated.setdefault(pair, relation.kind) not in (relation.kind, "reported"):
                stated[pair] = "reported"
                both = f"both alternative-to and used-with '{other.name}'"
                message = f"{card.kind} '{card.name}' is {both}; keep one of the two"
                yield Problem("arch.contradictory_relation", message, card.docname, relation.line)


def refinement_cycles(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each cycle of ``refines`` once, at the statement that begins it."""
    finished: set[str] = set()
    for card in catalogue.cards:
        yield from _cycles_from(catalogue, card, path=[], finished=finished)


def _cycles_from(
    catalogue: Catalogue, card: Card, *, path: list[Card], finished: set[str]
) -> Iterator[Problem]:
    if card in path:
        cycle = path[path.index(card) :]
        names = " -> ".join(c.name for c in (*cycle, card))
        refined = cycle[1] if len(cycle) > 1 else card
        line = next(r.line for r in card.relations if catalogue.find_card(r.target) is refined)
        yield Problem("arch.refinement_cycle", f"refinement cycle: {names}", card.docname, line)
    elif card.name not in finished:
        for relation in card.relations:
            target = catalogue.find_card(relation.target)
            if relation.kind == "refines" and target and target is not card:
                yield from _cycles_from(catalogue, target, path=[*path, card], finished=finished)
        finished.add(card.name)


def unknown_reference(catalogue: Catalogue, reference: Reference) -> tuple[WarningKind, str] | None:
    """Return the warning and message for a role that names nothing, or ``None`` if it names an entry."""
    kind, target = reference.kind, reference.target
    if catalogue.find(kind, target):
        return None
    if kind == "quality":
        card = catalogue.find_card(target)
        message = _write_instead(target, kind, card) if card else _quality_message(catalogue, target)
        return "arch.unknown_quality", message
    if kind == "scenario":
        guess = did_you_mean(target, catalogue.known_names("scenario"))
        return "arch.unknown_scenario", f"scenario '{target}' is not in the book{guess}"
    if card := catalogue.find_card(target):
        return "arch.unknown_pattern", _write_instead(target, kind, card)
    if other := _of_another_type(catalogue, target):
        return "arch.unknown_pattern", _write_instead(target, kind, other)
    guess = did_you_mean(target, catalogue.known_names(*CARD_KINDS))
    return "arch.unknown_pattern", f"{kind} '{target}' is not in the catalogue{guess}"


def _of_another_type(catalogue: Catalogue, name: str) -> Entry | None:
    return catalogue.find_quality(name) or catalogue.find("scenario", name)


def _write_instead(target: str, kind: str, entry: Entry) -> str:
    what = f"'{target}' is {with_article(entry.kind)}, not {with_article(kind)}"
    return f"{what}; write {{{entry.kind}}}`{target}`"


def _quality_message(catalogue: Catalogue, name: str) -> str:
    pages = sorted({quality.docname for quality in catalogue.qualities})
    where = (
        f"qualities are listed in {', '.join(f'{page}.md' for page in pages)}"
        if pages
        else "no quality is defined yet"
    )
    if covered := catalogue.broad_terms.get(fold(name)):
        choices = " or ".join(f"'{quality}'" for quality in covered)
        return f"quality '{name}' is too broad to be judged; say {choices} ({where})"
    guess = did_you_mean(name, catalogue.known_names("quality"))
    return f"quality '{name}' is not defined{guess} ({where})"
