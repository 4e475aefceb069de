"""The master data: what happened, in the order of arrival, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

CUSTOMERS = ("acme", "bergen", "cordoba")


class Transcribed(NamedTuple):
    """A recording of a customer has been transcribed."""

    customer: str
    seconds: int


def draw_events(count: int, rng: Random) -> list[Transcribed]:
    """Return ``count`` recordings of between half a minute and an hour.

    >>> from random import Random
    >>> draw_events(1, Random(3))
    [Transcribed(customer='acme', seconds=2457)]
    """
    return [Transcribed(rng.choice(CUSTOMERS), rng.randint(30, 3600)) for _ in range(count)]
