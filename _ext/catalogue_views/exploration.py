"""Which cards help what a reader wants to gain, without hurting what must be protected, and why. Pure.

``static/catalogue_explorer.js`` does the same in the browser, on what the page says; a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from catalogue.model import Face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalogue.model import Card, Catalogue, Sign


class Reason(NamedTuple):
    """What a card says on one quality."""

    quality: Face
    sign: Sign
    note: str


class Choice(NamedTuple):
    """A card that can be chosen, with its reasons in the order of the qualities."""

    card: Face
    group: str
    intent: str
    reasons: tuple[Reason, ...]

    def signs(self, quality: Face) -> set[Sign]:
        """Return how the card touches ``quality``: not at all, in one way, or in both."""
        return {reason.sign for reason in self.reasons if reason.quality == quality}

    def hurts(self, quality: Face) -> bool:
        """Return whether the card hurts ``quality`` and does not help it in another respect."""
        return self.signs(quality) == {"hurts"}

    def is_double_edged(self, quality: Face) -> bool:
        """Return whether the card helps ``quality`` in one respect and hurts it in another."""
        return self.signs(quality) == {"helps", "hurts"}


class Match(NamedTuple):
    """A card that fits: what it gains and what it costs."""

    card: Face
    gains: tuple[Reason, ...]
    price: tuple[Reason, ...]
    cautions: tuple[Face, ...]  # wanted or protected, and the card both helps and hurts them
    contrary: tuple[Face, ...]  # wanted, and the card hurts them while it helps another


class Answer(NamedTuple):
    """The cards that fit, best first, and those that would if they did not hurt what is protected."""

    matches: tuple[Match, ...]
    excluded: tuple[tuple[Face, tuple[Face, ...]], ...]


def choices(catalogue: Catalogue, cards: Iterable[Card]) -> tuple[Choice, ...]:
    """Return those of ``cards`` that state an effect."""
    found = (_choice(catalogue, card) for card in cards)
    return tuple(choice for choice in found if choice.reasons)


def _choice(catalogue: Catalogue, card: Card) -> Choice:
    reasons = tuple(
        Reason(quality.face, effect.sign, effect.note)
        for quality in catalogue.qualities
        for effect in card.effects
        if catalogue.find_quality(effect.quality) is quality
    )
    return Choice(card.face, card.group, card.intent, reasons)


def explore(cards: Iterable[Choice], gain: Iterable[Face], protect: Iterable[Face]) -> Answer:
    """Return the ``cards`` that help a quality in ``gain`` and hurt none in ``protect``.

    First come those that help most of the wanted qualities; among equals, those with the fewest doubts about
    what is wanted or protected, then those with the fewest costs, then by name.
    """
    wanted, protected = list(gain), list(protect)
    matches: list[Match] = []
    excluded: list[tuple[Face, tuple[Face, ...]]] = []
    for choice in cards:
        gains = tuple(r for r in choice.reasons if r.sign == "helps" and r.quality in wanted)
        hurt = tuple(
            quality for quality in _touched(choice) if quality in protected and choice.hurts(quality)
        )
        if gains and hurt:
            excluded.append((choice.card, hurt))
        elif gains:
            price = tuple(reason for reason in choice.reasons if reason.sign == "hurts")
            minded = (quality for quality in _touched(choice) if quality in wanted or quality in protected)
            cautions = tuple(quality for quality in minded if choice.is_double_edged(quality))
            contrary = tuple(q for q in _touched(choice) if q in wanted and choice.hurts(q))
            matches.append(Match(choice.card, gains, price, cautions, contrary))
    matches.sort(key=_rank)  # stable, so equals stay in the order of their names
    return Answer(tuple(matches), tuple(excluded))


def _rank(match: Match) -> tuple[int, int, int]:
    doubts = len(match.cautions) + len(match.contrary)
    return -len({reason.quality for reason in match.gains}), doubts, len(match.price)


def _touched(choice: Choice) -> Iterator[Face]:
    """Yield the qualities that ``choice`` touches, in their order."""
    yield from dict.fromkeys(reason.quality for reason in choice.reasons)
