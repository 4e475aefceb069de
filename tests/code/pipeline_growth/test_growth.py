"""In both graphs every signal ends in the training set; only in the jungle do signals read each other."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from component_graph import cycles, fan_in, predecessors, reached
from pipeline_growth import jungle, planned, signals_touched

BOTH = [jungle, planned]


@pytest.mark.parametrize("grow", BOTH)
@pytest.mark.parametrize("signals", [1, 5, 20])
def test_every_signal_reads_two_inputs_and_reaches_the_training_set(grow: type, signals: int) -> None:
    graph = grow(4, signals, Random(1))
    assert fan_in(graph, "training set") == signals
    for number in range(1, signals + 1):
        assert fan_in(graph, f"signal {number}") == 2
        assert "training set" in reached(graph, f"signal {number}")


@pytest.mark.parametrize("grow", BOTH)
def test_there_is_no_way_back(grow: type) -> None:
    assert cycles(grow(4, 12, Random(2))) == []


def test_planned_signals_read_clean_tables_only() -> None:
    graph = planned(4, 20, Random(3))
    for number in range(1, 21):
        assert all(name.startswith("table") for name in predecessors(graph, f"signal {number}"))
        assert signals_touched(graph, f"signal {number}") == 0


def test_a_single_source_is_read_once() -> None:
    assert fan_in(jungle(1, 1, Random(1)), "signal 1") == 1
    assert fan_in(planned(1, 1, Random(1)), "signal 1") == 1


@pytest.mark.parametrize("seed", range(10))
def test_in_a_jungle_changes_of_signals_reach_other_signals(seed: int) -> None:
    graph = jungle(4, 40, Random(seed))
    touched = [signals_touched(graph, f"signal {number}") for number in range(1, 41)]
    assert touched[-1] == 0
    assert mean(touched[:10]) > mean(touched[-10:])
    assert mean(touched) > 2
