"""Uploads to Scribe, some of them sent twice, and two versions of the program that counts minutes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

CUSTOMERS = ("acme", "bergen", "cordoba")
SENT_AGAIN = 0.05


class Upload(NamedTuple):
    """A recording has been uploaded."""

    recording: int
    customer: str
    minutes: int


def draw_uploads(count: int, rng: Random) -> list[Upload]:
    """Return uploads; about one in twenty is the one before it, sent again after a timeout."""
    uploads: list[Upload] = []
    while len(uploads) < count:
        if uploads and rng.random() < SENT_AGAIN:
            uploads.append(uploads[-1])
        else:
            uploads.append(Upload(len(uploads), rng.choice(CUSTOMERS), rng.randint(1, 60)))
    return uploads


class Minutes(NamedTuple):
    """The state of the job."""

    by_customer: Counter[str]
    seen: set[int]  # recordings; the first version of the program has no use for it

    @classmethod
    def none(cls) -> Minutes:
        """Return the state before the first event."""
        return cls(Counter(), set())


def count_all(state: Minutes, upload: Upload) -> None:
    """Add the minutes of an upload: the first version, which counts what is sent again once more."""
    state.by_customer[upload.customer] += upload.minutes


def count_once(state: Minutes, upload: Upload) -> None:
    """Add the minutes of a recording when it is seen for the first time: the second version.

    >>> state = Minutes.none()
    >>> for _ in range(2):
    ...     count_once(state, Upload(recording=1, customer="acme", minutes=5))
    >>> state.by_customer["acme"]
    5
    """
    if upload.recording not in state.seen:
        state.seen.add(upload.recording)
        state.by_customer[upload.customer] += upload.minutes
