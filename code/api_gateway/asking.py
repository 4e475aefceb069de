"""A page is put together from several services, by the client itself or by a gateway; time is simulated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapreplace
from typing import TypeAlias


@dataclass(frozen=True)
class Service:
    """A part of the page: what it answers to a key, and how long it works on it."""

    answer: Callable[[str], object]
    work_ms: float


Page: TypeAlias = Sequence[Mapping[str, Service]]
"""What a page needs, in waves: a wave can be asked for when all answers of the wave before are there."""


@dataclass(frozen=True)
class Reply:
    """The parts of the page and what it took to get them."""

    parts: Mapping[str, object]
    round_trips: int  # over the client's connection
    elapsed_ms: float


def _ask(page: Page, key: str, *, trip_ms: float, at_once: int) -> Reply:
    parts: dict[str, object] = {}
    elapsed_ms = 0.0
    for wave in page:
        free_ms = [elapsed_ms] * at_once  # one entry for each connection
        for name, service in wave.items():
            heapreplace(free_ms, free_ms[0] + trip_ms + service.work_ms)
            parts[name] = service.answer(key)
        elapsed_ms = max(free_ms)
    return Reply(parts, len(parts), elapsed_ms)


def ask_directly(page: Page, key: str, *, trip_ms: float, at_once: int = 1) -> Reply:
    """The client asks each service itself, with at most ``at_once`` requests under way.

    >>> page = [{"words": Service(str.split, 5), "speakers": Service(len, 10)}]
    >>> ask_directly(page, "a b", trip_ms=100)
    Reply(parts={'words': ['a', 'b'], 'speakers': 3}, round_trips=2, elapsed_ms=215.0)
    """
    return _ask(page, key, trip_ms=trip_ms, at_once=at_once)


@dataclass(frozen=True)
class Gateway:
    """Stands beside the services, so that its round trips are short, and asks a whole wave at once."""

    page: Page
    inside_trip_ms: float
    own_work_ms: float

    def answer(self, key: str) -> Reply:
        """Return the page as seen from the gateway."""
        widest = max(len(wave) for wave in self.page)
        inside = _ask(self.page, key, trip_ms=self.inside_trip_ms, at_once=widest)
        return Reply(inside.parts, inside.round_trips, inside.elapsed_ms + self.own_work_ms)


def ask_gateway(gateway: Gateway, key: str, *, trip_ms: float) -> Reply:
    """The client asks once and gets everything."""
    inside = gateway.answer(key)
    return Reply(inside.parts, 1, trip_ms + inside.elapsed_ms)
