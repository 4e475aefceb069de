"""Replays give exactly what was, and snapshots only save reading."""

from __future__ import annotations

from random import Random

import pytest

from event_sourcing import Corrected, EventLog, Snapshot, Transcribed, apply, random_events
from event_sourcing.corrections import Words

EMPTY: Words = ()


def history(seed: int) -> tuple[EventLog[Transcribed | Corrected], list[Words]]:
    """Return a log and the states that really were, kept while it was written."""
    log: EventLog[Transcribed | Corrected] = EventLog()
    states = [EMPTY]
    for event in random_events(words=30, corrections=60, rng=Random(seed)):
        log.append(event)
        states.append(apply(states[-1], event))
    return log, states


@pytest.mark.parametrize("seed", range(5))
def test_every_past_state_is_rebuilt_exactly(seed: int) -> None:
    log, states = history(seed)
    assert [log.replay(apply, EMPTY, until=n) for n in range(len(log) + 1)] == states


@pytest.mark.parametrize("position", [0, 1, 17, 61])
def test_snapshot_and_tail_equal_the_full_replay(position: int) -> None:
    log, states = history(9)
    log.read = 0
    assert log.resume(apply, Snapshot(position, states[position])) == states[-1]
    assert log.read == len(log) - position


def test_reading_changes_nothing() -> None:
    log, states = history(3)
    for _ in range(2):
        assert log.replay(apply, EMPTY) == states[-1]
    assert log.read == 2 * len(log) == 122


def test_correction_changes_one_word_and_nothing_else() -> None:
    before = ("a", "b", "c")
    assert apply(before, Corrected(1, "x", "Jo")) == ("a", "x", "c")
    assert before == ("a", "b", "c")


def test_transcription_begins_anew() -> None:
    assert apply(("old",), Transcribed(("new", "text"), "v4")) == ("new", "text")
