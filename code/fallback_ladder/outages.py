"""When which part is down: for each part, periods of work and of repair of random length."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random


class Outage(NamedTuple):
    """One period in which one part does not answer."""

    part: str
    from_d: float
    to_d: float


def outages(parts: Iterable[str], *, days: float, up_d: float, down_d: float, rng: Random) -> list[Outage]:
    """Return the outages of ``days`` days; ``up_d`` and ``down_d`` are mean lengths of the two periods."""
    trace = []
    for part in parts:
        now_d = rng.expovariate(1 / up_d)
        while now_d < days:
            repaired_d = now_d + rng.expovariate(1 / down_d)
            trace.append(Outage(part, now_d, min(repaired_d, days)))
            now_d = repaired_d + rng.expovariate(1 / up_d)
    return trace


def down_at(trace: Iterable[Outage], time_d: float) -> set[str]:
    """Return the parts that are down at one moment.

    >>> sorted(down_at([Outage("gpu", 1, 3), Outage("disk", 2, 4)], 3))
    ['disk']
    """
    return {outage.part for outage in trace if outage.from_d <= time_d < outage.to_d}
