"""What limits leave over, who dominates whom, and what weights and regret choose."""

from __future__ import annotations

import itertools
from random import Random

import pytest

from design_space import (
    HalfPlane,
    Limit,
    admissible,
    area,
    best_by_weight,
    conflict,
    corners,
    dominates,
    dominators,
    front,
    gained_without,
    minimax_regret,
    redundant,
    regrets,
    violations,
)

SQUARE = ((0.0, 0.0), (1.0, 1.0))


def random_limits(generator: Random) -> list[HalfPlane]:
    return [
        HalfPlane(str(n), generator.uniform(-1, 1), generator.uniform(-1, 1), generator.uniform(-0.2, 0.8))
        for n in range(4)
    ]


def test_without_limits_everything_is_feasible() -> None:
    assert area(corners([], SQUARE)) == 1


def test_two_limits_cut_a_triangle() -> None:
    limits = [HalfPlane("sum", 1, 1, 1), HalfPlane("more y than x", 1, -1, 0)]
    assert sorted(corners(limits, SQUARE)) == [(0.0, 0.0), (0.0, 1.0), (0.5, 0.5)]
    assert area(corners(limits, SQUARE)) == 0.25


@pytest.mark.parametrize("seed", range(20))
def test_the_area_agrees_with_throwing_darts(seed: int) -> None:
    generator = Random(seed)
    limits = random_limits(generator)
    darts = [(generator.random(), generator.random()) for _ in range(4000)]
    hits = sum(all(limit.room(dart) >= 0 for limit in limits) for dart in darts)
    assert area(corners(limits, SQUARE)) == pytest.approx(hits / len(darts), abs=0.04)


@pytest.mark.parametrize("seed", range(20))
def test_no_corner_violates_a_limit(seed: int) -> None:
    limits = random_limits(Random(seed))
    for corner in corners(limits, SQUARE):
        assert all(limit.room(corner) > -1e-9 for limit in limits)


def test_a_limit_that_another_implies_is_redundant() -> None:
    loose, tight = HalfPlane("loose", 1, 0, 0.9), HalfPlane("tight", 1, 0, 0.5)
    assert redundant([loose, tight], SQUARE) == [loose]


def test_a_conflict_names_only_those_who_cannot_agree() -> None:
    little, much = HalfPlane("at most 0.2", 1, 0, 0.2), HalfPlane("at least 0.8", -1, 0, -0.8)
    bystander = HalfPlane("y", 0, 1, 0.5)
    assert conflict([bystander, little, much], SQUARE) == [little, much]
    assert conflict([bystander, little], SQUARE) == []


def test_a_conflict_cannot_be_reduced() -> None:
    for seed in range(200):
        limits = random_limits(Random(seed))
        culprits = conflict(limits, SQUARE)
        assert bool(culprits) == (not corners(limits, SQUARE))
        for culprit in culprits:
            assert corners([limit for limit in culprits if limit is not culprit], SQUARE)


MODELS = {"tree": {"recall": 60.0, "size": 2.0}, "forest": {"recall": 90.0, "size": 9000.0}}
LIMITS = [Limit("recall", ">=", 80, "%"), Limit("size", "<=", 512, "KiB")]


def test_violations_name_the_limits() -> None:
    assert [str(limit) for limit in violations(MODELS["tree"], LIMITS)] == ["recall >= 80 %"]
    assert admissible(MODELS, LIMITS) == []
    assert admissible(MODELS, LIMITS[:1]) == ["forest"]


def test_dropping_a_limit_lets_in_who_violates_nothing_else() -> None:
    worst = {"recall": 10.0, "size": 9000.0}
    gains = gained_without(MODELS | {"worst": worst}, LIMITS)
    assert gains == {LIMITS[0]: ["tree"], LIMITS[1]: ["forest"]}


def test_a_quality_that_nobody_measured_is_named() -> None:
    with pytest.raises(KeyError, match=r"no 'recal' was measured; there are recall, size"):
        Limit("recal", ">=", 1).is_kept_by(MODELS["tree"])


def test_equal_points_do_not_dominate_each_other() -> None:
    assert not dominates((1, 2), (1, 2))
    assert front({"one": (1, 2), "other": (1, 2)}) == ["one", "other"]


def test_points_of_different_qualities_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="zip"):
        dominates((1, 2), (1, 2, 3))


def test_dominance_is_a_strict_order() -> None:
    generator = Random(3)
    points = [tuple(generator.randrange(4) for _ in range(3)) for _ in range(30)]
    for one, other, third in itertools.permutations(points, 3):
        assert not (dominates(one, other) and dominates(other, one))
        if dominates(one, other) and dominates(other, third):
            assert dominates(one, third)


def test_each_dominated_point_is_dominated_by_one_on_the_front() -> None:
    generator = Random(4)
    points = {n: (generator.random(), generator.random()) for n in range(40)}
    best = set(front(points))
    for name, betters in dominators(points).items():
        assert (name in best) == (not betters)
        assert name in best or best & set(betters)


def test_the_sweep_agrees_with_trying_many_weights() -> None:
    generator = Random(5)
    points = {n: (generator.random(), generator.random()) for n in range(12)}
    stretches = best_by_weight(points)
    assert stretches[0][0] == 0.0
    assert stretches[-1][1] == 1.0
    for start, end, name in stretches:
        weight = (start + end) / 2
        assert name == min(points, key=lambda n: weight * points[n][0] + (1 - weight) * points[n][1])
    assert all(before[1] == pytest.approx(after[0]) for before, after in itertools.pairwise(stretches))


def test_a_point_in_a_dent_of_the_front_never_wins() -> None:
    points = {"cheap": (0.0, 1.0), "dent": (0.6, 0.6), "good": (1.0, 0.0)}
    assert "dent" in front(points)
    assert [name for *_, name in best_by_weight(points)] == ["good", "cheap"]


def test_regret_is_zero_for_the_best_in_each_case() -> None:
    bills = {"rent": {"few": 10, "many": 90}, "buy": {"few": 60, "many": 60}}
    assert regrets(bills) == {"rent": {"few": 0, "many": 30}, "buy": {"few": 50, "many": 0}}
    assert minimax_regret(bills) == ("rent", 30)
