"""Models on one server or on several: how much memory, and how many are hit when one of them fails.

Notation
    replica   one process; it loads every model that is placed in it
    group     the models that share their replicas
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence


class Model(NamedTuple):
    """What a model needs and how often it changes."""

    name: str
    memory_mb: int
    requests_per_s: float
    seconds_per_request: float
    releases_per_month: int


Group: TypeAlias = "Sequence[Model]"

RUNTIME_MB = 300  # interpreter, libraries and server of one replica, assumed for the example
LEAST_REPLICAS = 2  # so that one may restart while another answers


def all_in_one(models: Group) -> list[Group]:
    """Return the placement with everything in one group."""
    return [models]


def one_each(models: Group) -> list[Group]:
    """Return the placement with a group for each model."""
    return [[model] for model in models]


def replicas(group: Group) -> int:
    """Return how many replicas carry the load of a group; each works on one request at a time.

    >>> replicas([Model("a", 100, requests_per_s=50, seconds_per_request=0.1, releases_per_month=1)])
    5
    """
    busy = sum(model.requests_per_s * model.seconds_per_request for model in group)
    return max(LEAST_REPLICAS, ceil(busy))


def memory_mb(placement: Sequence[Group]) -> int:
    """Return the memory of all replicas of all groups."""
    return sum(
        replicas(group) * (RUNTIME_MB + sum(model.memory_mb for model in group)) for group in placement
    )


def restarts_per_month(placement: Sequence[Group]) -> dict[str, int]:
    """Return for each model how often it is restarted: at each release of anything in its group."""
    return {
        model.name: sum(neighbour.releases_per_month for neighbour in group)
        for group in placement
        for model in group
    }


def share_hit(placement: Sequence[Group], failing: str) -> float:
    """Return the share of all requests that go to replicas in which the ``failing`` model runs."""
    if failing not in {model.name for group in placement for model in group}:
        raise ValueError(f"no model is called {failing!r}")
    hit = sum(load(group) for group in placement if failing in {model.name for model in group})
    return hit / sum(load(group) for group in placement)


def load(group: Group) -> float:
    """Return the requests a second that go to a group."""
    return sum(model.requests_per_s for model in group)
