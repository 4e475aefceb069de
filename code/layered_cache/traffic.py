"""A day of posts and reads, drawn once so that every stack of caches can be given the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from cache_aside import zipf_shares

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from layered_cache.stack import Stack

Kind = Literal["post", "api", "web"]


class Event(NamedTuple):
    """Somebody posts, or reads through one of the two front ends."""

    kind: Kind
    user: int


def draw_events(
    count: int,
    *,
    users: int,
    reads_per_post: float,
    api_share: float,
    s: float,
    rng: Random,
) -> list[Event]:
    """Return independent events. Everybody posts equally often; reading follows Zipf's law.

    The most eager reader is not the most famous author: readers are numbered from the other end.
    """
    reading = zipf_shares(users, s=s)
    reading.reverse()
    share = reads_per_post / (1 + reads_per_post)
    weights = [1 - share, share * api_share, share * (1 - api_share)]
    kinds: list[Kind] = rng.choices(["post", "api", "web"], weights=weights, k=count)
    readers = iter(rng.choices(range(users), weights=reading, k=count))
    return [Event(kind, rng.randrange(users) if kind == "post" else next(readers)) for kind in kinds]


def play(events: Iterable[Event], stack: Stack) -> None:
    """Let the events happen."""
    act = {"post": stack.post, "api": stack.read_api, "web": stack.read_web}
    for event in events:
        act[event.kind](event.user)
