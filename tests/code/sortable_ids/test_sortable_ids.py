"""Ids that are unique and fit into their bits, and two measures of order against slow and plain ones."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from sortable_ids import (
    LAYOUT_BITS,
    Parts,
    Worker,
    blocks,
    counter,
    missed_by_polling,
    parts,
    radius,
    random_numbers,
    snowflakes,
    steady_arrivals,
    time_radius,
)

AT_MS = steady_arrivals(per_s=2000, seconds=3, rng=Random(1))


def wrong_pairs(ids: list[int]) -> list[tuple[int, int]]:
    return [(i, j) for i, j in combinations(range(len(ids)), 2) if ids[i] > ids[j]]


@pytest.mark.parametrize("seed", range(20))
def test_radius_is_the_longest_distance_of_a_wrong_pair(seed: int) -> None:
    rng = Random(seed)
    ids = [rng.randrange(30) for _ in range(rng.randrange(1, 40))]
    at = sorted(rng.uniform(0, 9) for _ in ids)
    wrong = wrong_pairs(ids)
    assert radius(ids) == max((j - i for i, j in wrong), default=0)
    assert time_radius(ids, at) == max((at[j] - at[i] for i, j in wrong), default=0)


def test_layout_fits_into_63_bits() -> None:
    assert sum(LAYOUT_BITS.values()) == 63
    last = Worker(machine=1023)
    ids = [last.next_id(now_ms=2**41 - 1) for _ in range(4096)]
    assert max(ids) == 2**63 - 1
    assert parts(ids[0]) == Parts(2**41 - 1, 1023, 0)


def test_worker_refuses_a_clock_that_goes_back() -> None:
    worker = Worker(machine=1)
    worker.next_id(now_ms=10)
    with pytest.raises(ValueError, match="went back from 10 to 9"):
        worker.next_id(now_ms=9)
    assert parts(worker.next_id(now_ms=10)).sequence == 1


def test_worker_has_4096_ids_a_millisecond() -> None:
    worker = Worker(machine=1)
    assert len({worker.next_id(now_ms=5) for _ in range(4096)}) == 4096
    with pytest.raises(ValueError, match="no id is left for millisecond 5"):
        worker.next_id(now_ms=5)
    assert parts(worker.next_id(now_ms=6)).sequence == 0


@pytest.mark.parametrize("machine", [-1, 1024])
def test_machine_number_must_fit(machine: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 1023 fit"):
        Worker(machine)


def test_every_scheme_gives_each_post_an_id_of_its_own() -> None:
    rng = Random(2)
    for ids in (
        counter(AT_MS),
        blocks(AT_MS, machines=7, size=50, rng=rng),
        snowflakes(AT_MS, machines=7, skew_ms=300, rng=rng),
        random_numbers(AT_MS, rng=rng),
    ):
        assert len(set(ids)) == len(AT_MS)


@pytest.mark.parametrize("skew_ms", [0, 5, 80])
def test_order_is_wrong_for_no_longer_than_the_clocks_disagree(skew_ms: float) -> None:
    ids = snowflakes(AT_MS, machines=9, skew_ms=skew_ms, rng=Random(3))
    assert time_radius(ids, AT_MS) <= 2 * skew_ms + 1


def test_schemes_are_ordered_by_what_they_ask_of_a_centre() -> None:
    rng = Random(4)
    radii = [
        radius(counter(AT_MS)),
        radius(snowflakes(AT_MS, machines=9, skew_ms=5, rng=rng)),
        radius(blocks(AT_MS, machines=9, size=200, rng=rng)),
        radius(random_numbers(AT_MS, rng=rng)),
    ]
    assert radii[0] == 0
    assert radii == sorted(set(radii))


def test_reader_misses_nothing_when_ids_are_sorted() -> None:
    assert missed_by_polling(counter(AT_MS), AT_MS, every_ms=100) == (0, 0)


def test_overlap_of_the_disagreement_finds_everything_and_repeats_some() -> None:
    ids = snowflakes(AT_MS, machines=9, skew_ms=5, rng=Random(5))
    missed, repeated = missed_by_polling(ids, AT_MS, every_ms=100)
    assert missed > 0
    assert repeated == 0
    missed, repeated = missed_by_polling(ids, AT_MS, every_ms=100, overlap_ms=11)
    assert missed == 0
    assert repeated > 0


def test_late_post_with_a_small_id_is_never_shown() -> None:
    ids, at_ms = [1 << 22, 5 << 22, 3 << 22, 9 << 22], [1.0, 2.0, 11.0, 12.0]
    assert missed_by_polling(ids, at_ms, every_ms=10) == (1, 0)
    assert missed_by_polling(ids, at_ms, every_ms=10, overlap_ms=3) == (0, 1)
