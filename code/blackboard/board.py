"""The blackboard: for each word that was spoken, the words that it may have been.

A contribution strikes out candidates and never adds any. So no run can take more steps than there are
candidates to strike out, whoever takes part and in whatever order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Contribution(NamedTuple):
    """Strike out everything at one place of the utterance but the words to be kept."""

    place: int
    keep: frozenset[str]


@dataclass(frozen=True)
class Board:
    """An utterance, partly understood: at each place the candidates, with how much they sound like it."""

    places: tuple[Mapping[str, float], ...]

    def settled(self, place: int) -> str | None:
        """Return the word at ``place`` if only one is left."""
        return next(iter(self.places[place])) if len(self.places[place]) == 1 else None

    @property
    def open_places(self) -> list[int]:
        """Return the places at which more than one word is left."""
        return [place for place in range(len(self.places)) if self.settled(place) is None]

    @property
    def surplus(self) -> int:
        """Return how many candidates have to go; it falls with every contribution."""
        return sum(len(candidates) - 1 for candidates in self.places)

    def offer(self, place: int, keep: Iterable[str]) -> Contribution | None:
        """Return a contribution if it strikes something out and leaves something, else ``None``."""
        kept = frozenset(keep) & self.places[place].keys()
        return Contribution(place, kept) if 0 < len(kept) < len(self.places[place]) else None

    def after(self, contribution: Contribution) -> Board:
        """Return the board after a contribution."""
        place, keep = contribution
        left = {word: sound for word, sound in self.places[place].items() if word in keep}
        return replace(self, places=(*self.places[:place], left, *self.places[place + 1 :]))

    def text(self) -> str:
        """Return the utterance; where several words are left, all of them.

        >>> Board(({"the": 1.0}, {"court": 0.4, "caught": 0.6})).text()
        'the caught/court'
        """
        return " ".join("/".join(sorted(candidates)) for candidates in self.places)
