"""Which cards a view shows: options that restrict it to kinds and groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalogue.model import CARD_KINDS, fold
from catalogue_views.views import C, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalogue.model import Card, Catalogue, Mention, Problem


@dataclass(frozen=True, kw_only=True)
class CardView(View[C]):
    """A view of cards; without options, of all."""

    kinds: tuple[Mention, ...] = ()
    groups: tuple[Mention, ...] = ()

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield each kind or group that does not exist."""
        yield from self.unknown("kind", self.kinds, CARD_KINDS)
        yield from self.unknown("group", self.groups, groups(catalogue.cards))

    def cards(self, catalogue: Catalogue) -> list[Card]:
        """Return the cards to show, by name; what does not exist restricts nothing."""
        kinds = chosen(self.kinds, CARD_KINDS)
        wanted = chosen(self.groups, groups(catalogue.cards))
        return [card for card in catalogue.cards if kinds & set(card.kinds) and fold(card.group) in wanted]


def groups(cards: Iterable[Card]) -> list[str]:
    """Return the groups of ``cards``, sorted."""
    return sorted({card.group for card in cards if card.group})


def chosen(wanted: Iterable[Mention], known: Iterable[str]) -> frozenset[str]:
    """Return the folded names among ``known`` that are ``wanted``; if none is, all of them and no name."""
    names = {fold(name) for name in known}
    return frozenset(names & {fold(mention.name) for mention in wanted} or names | {""})
