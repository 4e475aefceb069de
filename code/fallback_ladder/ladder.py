"""The ladder: ways to answer, the best first, each with the parts that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class NoAnswerError(Exception):
    """Not even the lowest rung can answer."""


@dataclass(frozen=True)
class Rung(Generic[Request, Answer]):
    """One way to answer."""

    name: str
    answer: Callable[[Request], Answer]
    needs: frozenset[str] = frozenset()


class Ladder(Generic[Request, Answer]):
    """Answers from the highest rung whose parts are all there, and says which one it was.

    >>> ladder = Ladder([Rung("model", str.upper, frozenset({"gpu"})), Rung("echo", str.strip)])
    >>> ladder.ask("hello", down={"gpu"})
    ('echo', 'hello')
    """

    def __init__(self, rungs: Sequence[Rung[Request, Answer]]) -> None:
        self.rungs = tuple(rungs)

    def ask(self, request: Request, *, down: Set[str]) -> tuple[str, Answer]:
        """Return the name of the rung and its answer, or raise if every rung lacks a part."""
        for rung in self.rungs:
            if not rung.needs & down:
                return rung.name, rung.answer(request)
        raise NoAnswerError(f"every rung needs one of {', '.join(sorted(down))}")
