"""The candidates: every way to serve with every way to learn."""

from __future__ import annotations

from typing import NamedTuple

DEVICE = "on the device"
SERVER = "on a server, on request"
NIGHTLY = "on a server, at night"
BOTH = "both, device as fallback"
SERVING = (DEVICE, SERVER, NIGHTLY, BOTH)

COLLECTED = "from collected use"
FEDERATED = "federated"
MAKER = "from the maker's data"
LEARNING = (COLLECTED, FEDERATED, MAKER)


class Plan(NamedTuple):
    """Where the model answers, and where it learns from."""

    serving: str
    learning: str


def plans() -> list[Plan]:
    """Return all combinations.

    >>> len(plans())
    12
    """
    return [Plan(serving, learning) for serving in SERVING for learning in LEARNING]
