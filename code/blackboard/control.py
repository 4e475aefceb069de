"""Who acts next. Specialists do not call each other; the control asks all of them and takes the best bid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from blackboard.board import Board, Contribution


class Specialist(NamedTuple):
    """Somebody who knows one thing."""

    name: str
    rating: int  # how far to trust it; the highest bid acts
    look: Callable[[Board], Contribution | None]  # what it would strike out now, if anything


class Step(NamedTuple):
    """What one specialist did."""

    specialist: str
    contribution: Contribution
    board: Board  # afterwards


def run(board: Board, specialists: Iterable[Specialist]) -> list[Step]:
    """Let the best-rated bidder act, again and again, until nobody bids."""
    ranked = sorted(specialists, key=lambda specialist: -specialist.rating)
    steps: list[Step] = []
    while True:
        bids = ((specialist, specialist.look(board)) for specialist in ranked)
        name, contribution = next(((s.name, bid) for s, bid in bids if bid), ("", None))
        if contribution is None:
            return steps
        board = board.after(contribution)
        steps.append(Step(name, contribution, board))


def in_fixed_order(board: Board, specialists: Sequence[Specialist]) -> Board:
    """Return the board after a pipeline: each specialist does all it can, once, then the next."""
    for specialist in specialists:
        while contribution := specialist.look(board):
            board = board.after(contribution)
    return board
