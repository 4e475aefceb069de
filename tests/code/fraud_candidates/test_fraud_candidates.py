"""The candidates of part V: who they are, what is measured of each, and that chance has no part in it."""

from __future__ import annotations

import numpy as np
import pytest

from fraud_candidates import COLUMNS, candidates, compare, numbers_to_read, split_world

CHOSEN = ("logistic C = 1", "tree 2 deep", "forest 10 × 5", "boosted 30", "network 16", "neighbours 5")


@pytest.fixture(scope="module")
def world():
    return split_world(customers=60)


def test_there_are_twenty_four_of_them() -> None:
    assert len(candidates()) == 24


def test_measuring_twice_gives_the_same_figures_apart_from_times(world) -> None:
    train, test = world
    runs = [compare({name: candidates()[name] for name in CHOSEN}, train, test) for _ in range(2)]
    for name in CHOSEN:
        first, second = (run[name].figures for run in runs)
        assert set(first) == set(COLUMNS)
        for column in ("found", "precision", "size", "to read"):
            assert first[column] == second[column]
        assert first["time"] > 0


def test_what_is_found_can_be_counted_by_hand(world) -> None:
    train, test = world
    trial = compare({"tree": candidates()["tree 2 deep"]}, train, test)["tree"]
    scores = trial.model.predict_proba(np.array(test.rows))[:, 1]
    alarms = sorted(range(len(scores)), key=lambda i: (-scores[i], i))[:280]
    share = sum(test.labels[i] for i in alarms) / sum(test.labels)
    assert trial.figures["found"] == pytest.approx(100 * share)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("logistic C = 1", 6 + 1),
        ("naive Bayes", 2 * 2 * 6),
        ("network 16", (6 + 1) * 16 + 16 + 1),
        ("network 64-32", (6 + 1) * 64 + (64 + 1) * 32 + 32 + 1),
    ],
)
def test_numbers_to_read_follow_the_formula(name: str, numbers: int, world) -> None:
    train, _ = world
    model = candidates()[name].fit(np.array(train.rows), np.array(train.labels))
    assert numbers_to_read(model) == numbers


def test_neighbours_keep_every_row(world) -> None:
    train, _ = world
    model = candidates()["neighbours 5"].fit(np.array(train.rows), np.array(train.labels))
    assert numbers_to_read(model) == 6 * len(train.rows)


def test_the_leaves_of_all_trees_are_read(world) -> None:
    train, _ = world
    rows, labels = np.array(train.rows), np.array(train.labels)
    one = numbers_to_read(candidates()["tree 2 deep"].fit(rows, labels))
    assert 2 <= one <= 4
    assert numbers_to_read(candidates()["forest 10 × 5"].fit(rows, labels)) >= 10
