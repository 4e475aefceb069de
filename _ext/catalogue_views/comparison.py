"""In what two or more cards agree and differ, by quality. Pure; knows no docutils."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from catalogue.model import Face

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalogue.model import Card, Catalogue, Sign

Standing = Literal["opposed", "in common", "stated by some"]

STANDINGS: tuple[Standing, ...] = ("opposed", "in common", "stated by some")
"""In the order of their interest: what decides between the cards comes first."""


class Statement(NamedTuple):
    """What one card says on a quality: the sign, the reason, and which of the card's effects it is."""

    sign: Sign
    note: str
    place: int


class EffectRow(NamedTuple):
    """One quality: how the cards stand to each other, and the statements of each card, in their order."""

    quality: Face
    standing: Standing
    statements: tuple[tuple[Statement, ...], ...]


def compare_effects(catalogue: Catalogue, cards: Sequence[Card]) -> tuple[EffectRow, ...]:
    """Return a row for each quality on which one of ``cards`` states an effect, the telling ones first."""
    rows = []
    for quality in catalogue.qualities:
        statements = tuple(
            tuple(
                Statement(effect.sign, effect.note, place)
                for place, effect in enumerate(card.effects)
                if catalogue.find_quality(effect.quality) is quality
            )
            for card in cards
        )
        if any(statements):
            rows.append(EffectRow(quality.face, standing(statements), statements))
    return tuple(sorted(rows, key=lambda row: STANDINGS.index(row.standing)))


def standing(statements: Iterable[Sequence[Statement]]) -> Standing:
    """Return how cards stand to each other that make these ``statements`` on one quality.

    >>> helps, hurts = Statement("helps", "", 0), Statement("hurts", "", 0)
    >>> standing([[helps], [hurts]]), standing([[helps], [helps]]), standing([[helps], []])
    ('opposed', 'in common', 'stated by some')
    """
    signs = [frozenset(statement.sign for statement in of_card) for of_card in statements]
    if len(set(filter(None, signs))) > 1:
        return "opposed"
    return "in common" if all(signs) else "stated by some"


def in_order(names: Iterable[Sequence[str]]) -> list[str]:
    """Return the ``names`` of several lists once each; a name new to the first list follows its predecessor.

    >>> in_order([["Motivation", "Solution", "Costs"], ["Motivation", "Variants", "Solution"]])
    ['Motivation', 'Variants', 'Solution', 'Costs']
    """
    found: list[str] = []
    for several in names:
        place = 0
        for name in several:
            if name not in found:
                found.insert(place, name)
            place = found.index(name) + 1
    return found
