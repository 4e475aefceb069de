"""The six components together: they learn, they notice, and they do only what is drawn."""

from __future__ import annotations

import ast
from pathlib import Path
from random import Random

import pytest

import transcription
from component_graph import read_graph
from transcription import BOXES, COMPRESSED, PLAIN, Day, Scribe, Vocabulary, undrawn, unseen

DRAWN = read_graph("scribe")


def two_weeks(*, alarm_factor: float, seed: int) -> tuple[Scribe, list[Day]]:
    rng = Random(seed)
    vocabulary, scribe = Vocabulary(40, rng=rng), Scribe(rng=rng, alarm_factor=alarm_factor)
    for day in (-1, 0):
        scribe.annotate(vocabulary.day(day, channel=PLAIN, rng=rng))
    scribe.release()
    days = [
        scribe.day(vocabulary.day(day, channel=PLAIN if day < 5 else COMPRESSED, rng=rng))
        for day in range(1, 15)
    ]
    return scribe, days


def test_what_ran_is_what_is_drawn() -> None:
    scribe, _ = two_weeks(alarm_factor=1.5, seed=1)
    assert undrawn(scribe.wiring.flows, DRAWN) == []
    assert unseen(scribe.wiring.flows, DRAWN) == []


def test_a_flow_that_is_not_drawn_is_found() -> None:
    scribe, _ = two_weeks(alarm_factor=1.5, seed=1)
    scribe.wiring.hand("Editor", "Inference", "hot fix", "Rhys")
    assert undrawn(scribe.wiring.flows, DRAWN) == [("Editor", "Inference", "hot fix")]


def test_a_connection_that_nothing_passes_is_found() -> None:
    scribe, _ = two_weeks(alarm_factor=1e9, seed=1)
    assert unseen(scribe.wiring.flows, DRAWN) == [("Model monitoring", "Training pipeline", "retraining")]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_retraining_repairs_what_the_new_channel_breaks(seed: int) -> None:
    _, with_loop = two_weeks(alarm_factor=1.5, seed=seed)
    _, without = two_weeks(alarm_factor=1e9, seed=seed)
    assert not any(day.retrained for day in with_loop[:4])
    assert with_loop[4].retrained
    assert with_loop[4].wrong == without[4].wrong > 10 * max(day.wrong for day in with_loop[:4])
    assert sum(day.wrong for day in with_loop[-5:]) < sum(day.wrong for day in without[-5:]) / 3


def test_nothing_left_wrong_was_not_wrong_before() -> None:
    for day in two_weeks(alarm_factor=1.5, seed=1)[1]:
        assert 0 <= day.left_wrong <= day.wrong <= day.words == 500


def test_every_common_component_is_a_box_of_the_drawing() -> None:
    boxes = {part.name for part in DRAWN.components}
    kinds = {part.name: part.kind for part in DRAWN.components}
    assert len(BOXES) == 6
    assert {box for group in BOXES.values() for box in group} <= boxes
    assert {kinds[box] for box in boxes - {"Editor"} for group in BOXES.values() if box in group} == {"ML"}


def test_components_do_not_know_the_wiring_nor_the_customers() -> None:
    module = Path(transcription.__file__).with_name("components.py")
    imported = {
        node.module
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    assert not imported & {"transcription.system", "transcription.customers", "transcription.drawing"}
