"""The same modules, cut into programs in different ways.

symbol   meaning                                             unit
p(m)     the program that module m is part of                1
A        availability of a request                           share of the time

A module that fails takes its program down: memory that runs out belongs to the process, not to the module.
This is the worst case for programs of many modules; what a careful program survives is not counted. Each
program runs once.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from service_graph.graph import reached

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from service_graph.graph import Services


def calls(services: Services, entry: str) -> Iterator[tuple[str, str]]:
    """Yield caller and callee of each call that a request to ``entry`` makes, one after the other."""
    service = services[entry]
    for callee in service.needs + service.wants:
        yield entry, callee
        yield from calls(services, callee)


def remote_calls(services: Services, entry: str, programs: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the calls of a request to ``entry`` that leave a program."""
    return [(a, b) for a, b in calls(services, entry) if programs[a] != programs[b]]


def availability_when_cut(
    services: Services,
    entry: str,
    programs: Mapping[str, str],
) -> float:
    """Return ``A``: all modules of all programs that the request needs must be up."""
    needed = {programs[name] for name in reached(services, entry)}
    return prod(s.availability for name, s in services.items() if programs[name] in needed)
