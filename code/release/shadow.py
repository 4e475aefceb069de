"""Shadow deployment: every request is answered by the current version and shown to the candidate as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Request = TypeVar("Request")


@dataclass
class Shadow(Generic[Request]):
    """Answers with ``current``; asks ``candidate`` too and only writes down what it said.

    >>> shadow = Shadow(current=lambda n: n > 5, candidate=lambda n: 10 / n > 1)
    >>> [shadow.answer(n) for n in (0, 3, 7)]
    [False, False, True]
    >>> shadow.pairs[(False, True)], shadow.failures
    (1, 1)
    """

    current: Callable[[Request], bool]
    candidate: Callable[[Request], bool]
    pairs: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    disputed: list[Request] = field(default_factory=list)
    failures: int = 0

    def answer(self, request: Request) -> bool:
        """Return the current version's answer, whatever the candidate does."""
        answer = self.current(request)
        try:
            other = self.candidate(request)
        except Exception:  # the candidate must not be able to hurt anybody
            self.failures += 1
            return answer
        self.pairs[answer, other] += 1
        if other is not answer:
            self.disputed.append(request)
        return answer

    @property
    def disagreement(self) -> float:
        """Share of the compared requests on which the two versions differ."""
        return len(self.disputed) / self.pairs.total()
