"""The formula for the size against simulated experiments."""

from __future__ import annotations

import itertools
from random import Random
from statistics import fmean

import pytest

from release import Arms, power, sample_size, simulate_arms, z_score

LIMIT = 1.96


@pytest.mark.parametrize(("p", "q"), [(0.04, 0.05), (0.1, 0.15), (0.5, 0.6)])
def test_size_and_power_are_inverse(p: float, q: float) -> None:
    n = sample_size(p, q)
    assert power(p, q, n - 1) < 0.8 <= power(p, q, n) == pytest.approx(0.8, abs=0.01)


def test_half_the_difference_needs_four_times_the_people() -> None:
    assert sample_size(0.1, 0.11) / sample_size(0.1, 0.12) == pytest.approx(4, rel=0.05)


def test_power_is_what_the_simulation_finds() -> None:
    n = sample_size(0.1, 0.15)
    ends = [simulate_arms(0.1, 0.15, n, looks=1, rng=Random(seed))[-1] for seed in range(600)]
    assert fmean(abs(z_score(end)) > LIMIT for end in ends) == pytest.approx(0.8, abs=0.05)


def test_looking_often_sees_differences_that_are_not_there() -> None:
    experiments = [simulate_arms(0.1, 0.1, 700, looks=20, rng=Random(seed)) for seed in range(600)]
    once = fmean(abs(z_score(looks[-1])) > LIMIT for looks in experiments)
    ever = fmean(any(abs(z_score(arms)) > LIMIT for arms in looks) for looks in experiments)
    assert once == pytest.approx(0.05, abs=0.03)
    assert ever > 3 * 0.05


def test_looks_are_of_one_growing_experiment() -> None:
    looks = simulate_arms(0.5, 0.5, 103, looks=10, rng=Random(1))
    assert [arms.n for arms in looks] == [103 * look // 10 for look in range(1, 11)]
    assert all(x.a <= y.a and x.b <= y.b for x, y in itertools.pairwise(looks))


def test_nothing_has_happened_yet() -> None:
    assert z_score(Arms(10, 0, 0)) == 0
