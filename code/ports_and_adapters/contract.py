"""What every store promises, as checks that run against any adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ports_and_adapters.ports import Transcript

if TYPE_CHECKING:
    from collections.abc import Callable

    from ports_and_adapters.ports import TranscriptStore

SURE, DOUBTFUL = Transcript("please be seated", 0.9), Transcript('she said "yes" – 50 %', 0.4)


def returns_what_was_saved(store: TranscriptStore) -> bool:
    """Whatever the characters in it."""
    store.save("a", DOUBTFUL)
    return store.load("a") == DOUBTFUL


def replaces_on_second_save(store: TranscriptStore) -> bool:
    """One transcript per key."""
    store.save("a", DOUBTFUL)
    store.save("a", SURE)
    return store.load("a") == SURE and store.below(0.5) == []


def refuses_unknown_keys(store: TranscriptStore) -> bool:
    """With a KeyError and not with None."""
    try:
        store.load("never saved")
    except KeyError:
        return True
    return False


def lists_least_sure_first(store: TranscriptStore) -> bool:
    """Ties by key; the limit itself is sure enough."""
    for key, confidence in [("c", 0.5), ("b", 0.5), ("a", 0.8), ("d", 0.1), ("e", 0.9)]:
        store.save(key, Transcript("text", confidence))
    return store.below(0.9) == ["d", "b", "c", "a"]


PROMISES = (returns_what_was_saved, replaces_on_second_save, refuses_unknown_keys, lists_least_sure_first)


def broken_promises(new_store: Callable[[], TranscriptStore]) -> list[str]:
    """Return the promises that a fresh store does not keep."""
    return [promise.__name__.replace("_", " ") for promise in PROMISES if not promise(new_store())]
