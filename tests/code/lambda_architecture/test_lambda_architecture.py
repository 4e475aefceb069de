"""Answers at every moment against a recount of everything."""

from __future__ import annotations

from random import Random

import pytest

from lambda_architecture import (
    Layers,
    Transcribed,
    begun_minutes,
    draw_events,
    exact_minutes,
    merge,
    recount,
)

EVENTS = draw_events(400, Random(1))


@pytest.mark.parametrize("seed", range(4))
def test_answer_is_exact_after_every_event_whenever_batches_run(seed: int) -> None:
    rng, layers, running = Random(seed), Layers(), 0
    for count, event in enumerate(EVENTS, start=1):
        if rng.random() < 0.05:
            running = layers.start_batch()
        layers.append(event)
        if rng.random() < 0.05:
            layers.finish_batch(running)
        assert layers.query() == recount(EVENTS[:count], exact_minutes)


def test_events_that_arrive_during_a_batch_are_counted_once() -> None:
    layers = Layers()
    layers.append(Transcribed("acme", 100))
    covered = layers.start_batch()
    layers.append(Transcribed("acme", 10))
    layers.finish_batch(covered)
    assert layers.query()["acme"] == 110
    assert layers.read_by_batches == 1


def test_each_batch_reads_everything_again() -> None:
    layers = Layers()
    for event in EVENTS[:30]:
        layers.append(event)
        layers.finish_batch(layers.start_batch())
    assert layers.read_by_batches == 30 * 31 // 2


def test_answer_changes_with_the_batch_when_one_program_was_changed() -> None:
    layers = Layers(batch_code=begun_minutes)
    for event in EVENTS:
        layers.append(event)
    before = layers.query()
    layers.finish_batch(layers.start_batch())
    assert before == recount(EVENTS, exact_minutes)
    assert layers.query() == recount(EVENTS, begun_minutes) != before


def test_sums_can_be_merged_and_numbers_of_customers_cannot() -> None:
    first, rest = (recount(part, exact_minutes) for part in (EVENTS[:200], EVENTS[200:]))
    whole = recount(EVENTS, exact_minutes)
    assert merge(first, rest) == whole
    assert len(first) + len(rest) > len(whole)


@pytest.mark.parametrize(("seconds", "charged"), [(60, 60), (61, 120), (1, 60), (120, 120)])
def test_begun_minutes_are_rounded_up(seconds: int, charged: int) -> None:
    assert begun_minutes(Transcribed("acme", seconds)) == charged
