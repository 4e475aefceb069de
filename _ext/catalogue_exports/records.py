"""The catalogue as plain records: what ``catalogue.json`` holds, and what the other exports are made from.

Entries are named by their names, which are unique among qualities, among cards and among scenarios. What
names nothing is left out; the build has warned of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bookkit.bibliography import describe
from catalogue.model import RELATIONS, Card, Quality, Scenario
from quality_scenarios.measure import MeasureError, parse_measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pybtex.database import Entry as BibEntry

    from catalogue.model import Catalogue, Entry, Mention
    from quality_scenarios.verdicts import Result

    Url = Callable[[str, str], str]
    Record = dict[str, Any]

RELATION_NAMES = {label: label.lower().replace(" ", "-") for labels in RELATIONS.values() for label in labels}
"""how a card shows a relation → what the exports call it, such as ``refined-by``"""


class Exporter:
    """Turns entries into records; ``url`` makes an address from a page and an anchor."""

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        url: Url,
        works: Mapping[str, BibEntry],
        labels: Mapping[str, tuple[str, str]],
        judge: Callable[[Scenario], Result],
    ) -> None:
        self.catalogue, self.url, self.works, self.labels, self.judge = catalogue, url, works, labels, judge

    def everything(self, *, title: str, language: str) -> Record:
        """Return the whole catalogue: qualities and scenarios in the order of the book, cards by name."""
        return {
            "$schema": "catalogue.schema.json",
            "title": title,
            "language": language,
            "qualities": [self.quality(quality) for quality in self.catalogue.qualities],
            "cards": [self.card(card) for card in self.catalogue.cards],
            "scenarios": [self.scenario(scenario) for scenario in self.catalogue.scenarios],
        }

    def quality(self, quality: Quality) -> Record:
        """Return the record of ``quality``; what helps and hurts it is said by the cards."""
        return {
            **self.entry(quality),
            "definition": quality.definition,
            "partOf": list(quality.parents),
            "standardName": quality.iso or None,
            "measuredIn": quality.measures or None,
        }

    def card(self, card: Card) -> Record:
        """Return the record of ``card`` with its relations, stated at either end."""
        serves = self.catalogue.find_quality(card.quality)
        return {
            **self.entry(card),
            "kinds": list(card.kinds),
            "intent": card.intent,
            "group": card.group or None,
            "phases": list(card.phases),
            "serves": serves.name if serves else None,
            "effects": self.effects(card),
            "relations": self.relations(card),
            "sources": [self.source(key) for key in card.sources],
            "example": self.pointer(card.example),
            "diagram": self.pointer(card.diagram),
        }

    def scenario(self, scenario: Scenario) -> Record:
        """Return the record of ``scenario``, with its result unless that changes from run to run."""
        quality = self.catalogue.find_quality(scenario.quality)
        answers = [self.catalogue.find_card(mention.name) for mention in scenario.addressed_by]
        return {
            **self.entry(scenario),
            "type": scenario.sort,
            "quality": quality.name if quality else None,
            "source": scenario.source,
            "stimulus": scenario.stimulus,
            "artifact": scenario.artifact,
            "environment": scenario.environment,
            "response": scenario.response,
            "measure": scenario.measure,
            "required": required(scenario),
            **self.result(scenario),
            "volatile": scenario.volatile,
            "expected": expected(scenario),
            "system": scenario.system or None,
            "priority": scenario.priority or None,
            "addressedBy": [card.name for card in answers if card],
        }

    def entry(self, entry: Entry) -> Record:
        """Return what every record begins with."""
        return {
            "kind": entry.kind,
            "name": entry.name,
            "aliases": list(entry.aliases),
            "url": self.url(entry.docname, entry.anchor),
        }

    def effects(self, card: Card) -> list[Record]:
        """Return the effects in the order of the card, each with its reason."""
        found = ((self.catalogue.find_quality(effect.quality), effect) for effect in card.effects)
        return [
            {"quality": quality.name, "sign": effect.sign, "note": effect.note}
            for quality, effect in found
            if quality
        ]

    def relations(self, card: Card) -> list[Record]:
        """Return the relations of ``card`` in the order in which it shows them."""
        return [
            {"relation": RELATION_NAMES[label], "card": other.name}
            for label, others in self.catalogue.related(card)
            for other in others
            if isinstance(other, Card)
        ]

    def source(self, key: str) -> Record:
        """Return what is known of the work ``key``."""
        work = describe(self.works[key]) if key in self.works else None
        known = {part: text or None for part, text in work._asdict().items()} if work else {}
        return {"key": key, **dict.fromkeys(("title", "year", "doi", "url")), **known}

    def pointer(self, mention: Mention | None) -> str | None:
        """Return the address of the label that an option mentions."""
        place = self.labels.get(mention.name) if mention else None
        return self.url(*place) if place else None

    def result(self, scenario: Scenario) -> Record:
        """Return verdict, measured value and candidates: of a volatile scenario only that they vary."""
        result = self.judge(scenario)
        varies = scenario.volatile and result.is_measured
        candidates = zip(result.findings, scenario.candidates, strict=False) if result.compares else ()
        return {
            "verdict": "varies" if varies else result.verdict,
            "measured": None if scenario.volatile or result.compares else result.value,
            "candidates": [
                {
                    "name": candidate.label,
                    "measured": None if scenario.volatile else finding.value,
                    "verdict": "varies" if scenario.volatile and finding.measured else finding.verdict,
                    "expected": "not met" if candidate.misses else "met",
                }
                for finding, candidate in candidates
            ],
        }


def expected(scenario: Scenario) -> str:
    """Return how the scenario is meant to stand."""
    misses = {candidate.misses for candidate in scenario.candidates}
    return "met by some" if len(misses) > 1 else scenario.expect.replace("-", " ")


def required(scenario: Scenario) -> Record | None:
    """Return the parts of the response measure, if it can be read."""
    if scenario.sort == "argued":
        return None
    try:
        measure = parse_measure(scenario.measure)
    except MeasureError:
        return None
    return {
        "quantity": measure.quantity,
        "operator": measure.operator,
        "limit": measure.limit,
        "unit": measure.unit or None,
        "sampleSize": measure.sample_size,
        "sampled": measure.sampled or None,
    }
