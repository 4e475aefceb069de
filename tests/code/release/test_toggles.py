"""Toggles hit the share that they should, and pairs can be tested with few settings."""

from __future__ import annotations

import pytest

from release import Toggle, configurations, covers_all_pairs, pairwise_tests

PEOPLE = [f"user {number}" for number in range(10_000)]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_toggle_is_on_for_its_share(share: float) -> None:
    on = sum(Toggle("new model", share).is_on(person) for person in PEOPLE)
    assert on / len(PEOPLE) == pytest.approx(share, abs=0.015)


def test_growing_share_takes_nobody_out() -> None:
    few, many = Toggle("new model", 0.1), Toggle("new model", 0.3)
    assert all(many.is_on(person) for person in PEOPLE if few.is_on(person))


def test_two_toggles_hit_people_independently() -> None:
    model, editor = Toggle("new model", 0.5), Toggle("new editor", 0.5)
    both = sum(model.is_on(person) and editor.is_on(person) for person in PEOPLE)
    assert both / len(PEOPLE) == pytest.approx(0.25, abs=0.015)


@pytest.mark.parametrize("toggles", [2, 3, 5, 8])
def test_settings_double_and_pairwise_tests_hardly_grow(toggles: int) -> None:
    tests = pairwise_tests(toggles)
    assert len(list(configurations(toggles))) == 2**toggles
    assert covers_all_pairs(tests)
    assert 4 <= len(tests) <= 8
    assert not covers_all_pairs(tests[:-1])


def test_three_together_can_be_missed() -> None:
    tests = pairwise_tests(8)
    missed = [
        (i, j, k)
        for i in range(8)
        for j in range(i)
        for k in range(j)
        if not any(test[i] and test[j] and test[k] for test in tests)
    ]
    assert missed
