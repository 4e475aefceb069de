"""From parameters to bytes, and to larger units."""

from __future__ import annotations

import numpy as np
import pytest

from model_size import BYTES_PER_WEIGHT, memory_bytes
from model_size.units import gigabytes, mebibytes, megabytes


@pytest.mark.parametrize("precision", ["float64", "float32", "float16", "int8"])
def test_bytes_per_weight_are_those_of_the_array_type(precision) -> None:
    weights = np.zeros((784, 300), dtype=precision)
    assert memory_bytes(weights.size, BYTES_PER_WEIGHT[precision]) == weights.nbytes


@pytest.mark.parametrize(
    ("parameters", "bytes_per_weight", "expected"),
    [(266_610, 4, 1_066_440), (0, 4, 0), (7, 0.5, 4), (8, 0.5, 4), (1, 16, 16)],
)
def test_memory_is_rounded_up_to_whole_bytes(parameters, bytes_per_weight, expected) -> None:
    assert memory_bytes(parameters, bytes_per_weight) == expected


@pytest.mark.parametrize(
    ("parameters", "bytes_per_weight", "message"),
    [
        (-1, 4, "parameters must be at least 0, not -1"),
        (10, 0, "bytes_per_weight must be more than 0, not 0"),
        (10, -2, "bytes_per_weight must be more than 0, not -2"),
    ],
)
def test_impossible_memory_is_an_error_that_names_it(parameters, bytes_per_weight, message) -> None:
    with pytest.raises(ValueError, match=message):
        memory_bytes(parameters, bytes_per_weight)


def test_decimal_and_binary_units_are_kept_apart() -> None:
    assert megabytes(2**20) == 1.048576
    assert mebibytes(2**20) == 1
    assert gigabytes(6_230_444_800) == pytest.approx(6.2304448)
