"""The error of quantisation is at most half a step, whatever the numbers are."""

from __future__ import annotations

from random import Random

import pytest

from quantisation import fit_affine


@pytest.mark.parametrize("bits", [2, 3, 4, 8, 12])
@pytest.mark.parametrize("seed", range(5))
def test_round_trip_is_off_by_at_most_half_a_step(bits: int, seed: int) -> None:
    rng = Random(seed)
    values = [rng.gauss(rng.uniform(-1, 1), 1) for _ in range(500)]
    rule = fit_affine(values, bits=bits)
    back = rule.decode(rule.encode(values))
    assert max(abs(a - b) for a, b in zip(values, back, strict=True)) <= rule.step / 2 + 1e-12


@pytest.mark.parametrize("values", [[0.5, 2.0], [-2.0, -0.5], [-1.0, 3.0]])
def test_zero_is_stored_exactly(values: list[float]) -> None:
    rule = fit_affine(values)
    assert rule.decode(rule.encode([0.0])) == [0.0]


def test_codes_fit_into_the_bits() -> None:
    rng = Random(9)
    values = [rng.gauss(0, 1) for _ in range(1000)]
    codes = fit_affine(values, bits=4).encode(values)
    assert set(codes) <= set(range(16))
    assert {0, 15} <= set(codes)


def test_value_beyond_the_range_gets_the_last_code() -> None:
    assert fit_affine([0.0, 1.0], bits=8).encode([-5.0, 5.0]) == [0, 255]


def test_one_bit_more_halves_the_step() -> None:
    wide, narrow = (fit_affine([-1.0, 1.0], bits=bits).step for bits in (8, 9))
    assert narrow / wide == pytest.approx(255 / 511)


def test_zeros_alone_stay_zeros() -> None:
    rule = fit_affine([0.0, 0.0])
    assert rule.decode(rule.encode([0.0, 0.0])) == [0.0, 0.0]
