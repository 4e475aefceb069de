"""Every flag is right alone; one pair is wrong, and only tests of pairs can know."""

from __future__ import annotations

from math import comb

import pytest

from dead_paths import FLAGS, Configuration, alarm, configurations, never_on, risk, up_to


def misses_a_large_payment(flags: Configuration) -> bool:
    return not alarm(440, terminal_risk=0.0, hour=12, flags=flags)


@pytest.mark.parametrize("number", [0, 1, 2, 5, 10])
def test_configurations_double_with_each_flag(number: int) -> None:
    found = configurations([f"flag {i}" for i in range(number)])
    assert len(found) == len(set(found)) == 2**number


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_up_to_counts_as_combinations_do(most: int) -> None:
    assert len(up_to(most, FLAGS)) == sum(comb(len(FLAGS), number) for number in range(most + 1))


def test_no_flag_alone_misses_a_large_payment() -> None:
    assert not any(misses_a_large_payment(flags) for flags in up_to(1, FLAGS))


def test_the_pair_that_must_not_meet_is_wrong_in_every_company() -> None:
    wrong = [flags for flags in configurations(FLAGS) if misses_a_large_payment(flags)]
    assert wrong == [flags for flags in configurations(FLAGS) if {"cap", "percent"} <= flags]
    assert len(wrong) == 2 ** (len(FLAGS) - 2)


def test_tests_in_pairs_find_it() -> None:
    assert [flags for flags in up_to(2, FLAGS) if misses_a_large_payment(flags)] == [{"cap", "percent"}]


@pytest.mark.parametrize(
    ("flags", "value"),
    [
        (set(), 0.5),
        ({"terminal"}, 0.65),
        ({"terminal", "second opinion"}, 0.8),
        ({"second opinion"}, 0.5),
        ({"night"}, 0.7),
        ({"night", "weekend"}, 0.7),
        ({"weekend"}, 0.6),
        ({"percent"}, 50.0),
        ({"percent", "cap"}, 1.0),
    ],
)
def test_risk_of_one_payment_under_flags(flags: set[str], value: float) -> None:
    assert risk(110, terminal_risk=0.8, hour=3, flags=flags) == pytest.approx(value)


def test_flags_that_nobody_uses() -> None:
    used = [frozenset({"terminal"}), frozenset({"terminal", "weekend"})]
    assert never_on(used, FLAGS) == ["cap", "night", "percent", "second opinion"]
    assert never_on([], FLAGS) == list(FLAGS)
