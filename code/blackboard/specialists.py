"""Four specialists. Each looks at the whole board, knows one thing, strikes out at one place at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blackboard.control import Specialist
from blackboard.utterance import CLASSES, GLOSSARY, GOES_WITH, MAY_FOLLOW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blackboard.board import Board, Contribution


def first(offers: Iterable[Contribution | None]) -> Contribution | None:
    """Return the first offer that is one."""
    return next((offer for offer in offers if offer is not None), None)


def may_follow(left: str, right: str) -> bool:
    """Return whether some reading of ``right`` may stand after some reading of ``left``."""
    return any(MAY_FOLLOW[part] & CLASSES[right] for part in CLASSES[left])


def grammar(board: Board) -> Contribution | None:
    """Strike out words that fit none of the candidates before them, or none of those after them."""
    places = board.places

    def fitting(place: int) -> Iterable[str]:
        before = places[place - 1] if place > 0 else None
        after = places[place + 1] if place + 1 < len(places) else None
        for word in places[place]:
            fits_before = before is None or any(may_follow(left, word) for left in before)
            fits_after = after is None or any(may_follow(word, right) for right in after)
            if fits_before and fits_after:
                yield word

    return first(board.offer(place, fitting(place)) for place in board.open_places)


def glossary(board: Board) -> Contribution | None:
    """Keep the customer's names where a title stands before them."""
    named = (place for place in board.open_places if place > 0 and board.settled(place - 1) == "ms")
    return first(board.offer(place, GLOSSARY) for place in named)


def topic(board: Board) -> Contribution | None:
    """Keep what goes with a word that is already settled."""
    words = (board.settled(place) for place in range(len(board.places)))
    related = set().union(*(GOES_WITH.get(word, set()) for word in words if word))
    return first(board.offer(place, related) for place in board.open_places)


def acoustics(board: Board) -> Contribution | None:
    """Keep what sounds best: the first open place, the best candidate."""
    return first(
        board.offer(place, [max(board.places[place], key=lambda word: board.places[place][word])])
        for place in board.open_places
    )


SPECIALISTS = (
    Specialist("grammar", 4, grammar),
    Specialist("glossary", 3, glossary),
    Specialist("topic", 2, topic),
    Specialist("acoustics", 1, acoustics),
)
