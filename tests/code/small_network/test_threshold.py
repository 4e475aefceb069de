"""One unit: the functions that it computes, and the two that it cannot."""

from __future__ import annotations

from itertools import product
from random import Random

from small_network import count_by_function, fires, truth_table

XOR = (False, True, True, False)
SAME = (True, False, False, True)


def test_fourteen_of_sixteen_functions_are_found_on_the_grid() -> None:
    found = count_by_function([step / 2 for step in range(-6, 7)])
    assert found.total() == 13**3
    assert set(product((False, True), repeat=4)) - set(found) == {XOR, SAME}


def test_random_units_find_no_more_functions_than_the_grid() -> None:
    generator = Random(1)
    weights = [[generator.gauss(0, 1) for _ in range(3)] for _ in range(5000)]
    tables = {truth_table((w1, w2), bias) for w1, w2, bias in weights}
    assert len(tables) == 14
    assert tables.isdisjoint({XOR, SAME})


def test_unit_does_not_fire_exactly_at_its_threshold() -> None:
    assert not fires((1, 1), -1, (1, 0))
    assert fires((1, 1), -0.999, (1, 0))
