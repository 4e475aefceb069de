"""The front: it knows for every route who answers, and remembers where old and new disagreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Handler: TypeAlias = Callable[[int], object]


@dataclass(frozen=True)
class Difference:
    """A request to which the two systems gave different answers."""

    route: str
    request: int
    old: object
    new: object


class Front:
    """Answers every route of the old system, at first by asking the old system.

    >>> front = Front({"double": lambda n: n + n})
    >>> front.compare("double", lambda n: 2 * n)
    >>> front.ask("double", 21), front.differences
    (42, [])
    """

    def __init__(self, old: Mapping[str, Handler]) -> None:
        self._old = dict(old)
        self._new: dict[str, Handler] = {}
        self._moved: set[str] = set()
        self.calls: Counter[str] = Counter()  # "old" or "new" → how often it worked
        self.compared: Counter[str] = Counter()  # route → requests that both have answered
        self.differences: list[Difference] = []

    def ask(self, route: str, request: int) -> object:
        """Return the answer of whoever is responsible for ``route``."""
        if route in self._moved:
            self.calls["new"] += 1
            return self._new[route](request)
        self.calls["old"] += 1
        answer = self._old[route](request)
        if route in self._new:
            self._compare(route, request, answer)
        return answer

    def compare(self, route: str, new: Handler) -> None:
        """From now on let ``new`` answer too. Its answer is looked at and thrown away."""
        self._new[route] = new
        self.compared[route] = 0
        self.differences = [found for found in self.differences if found.route != route]

    def move(self, route: str, *, after: int) -> None:
        """Make the new handler responsible, if it has agreed ``after`` times and never disagreed."""
        disagreed = sum(found.route == route for found in self.differences)
        if disagreed or self.compared[route] < after:
            raise ValueError(f"{route}: {disagreed} of {self.compared[route]} answers differ, {after} wanted")
        self._moved.add(route)

    def move_back(self, route: str) -> None:
        """Let the old system answer again."""
        self._moved.discard(route)

    def _compare(self, route: str, request: int, old: object) -> None:
        self.calls["new"] += 1
        self.compared[route] += 1
        new = self._new[route](request)
        if new != old:
            self.differences.append(Difference(route, request, old, new))
