"""The split in time: training, a gap as long as the label delay, then the test."""

from __future__ import annotations

from random import Random

import pytest

from fraud_transactions import LABEL_DELAY_D, describe, simulate, split_by_time

WORLD = simulate(customers=60, terminals=50, days=79, generator=Random(3))


def test_test_period_begins_a_label_delay_after_training() -> None:
    train, test = split_by_time(WORLD)
    train_times = [payment.time_d for payment in train.transactions]
    test_times = [payment.time_d for payment in test.transactions]
    assert 30 <= min(train_times) < max(train_times) < 58
    assert 58 + LABEL_DELAY_D <= min(test_times) < max(test_times) < 79


def test_rows_and_labels_belong_to_the_transactions() -> None:
    rows = dict(zip(WORLD, describe(WORLD), strict=True))
    for table in split_by_time(WORLD):
        assert table.rows == [rows[payment] for payment in table.transactions]
        assert table.labels == [payment.fraud for payment in table.transactions]


def test_lengths_can_be_chosen() -> None:
    train, test = split_by_time(WORLD, warm_up_d=10, train_d=7, test_d=1)
    assert {int(payment.time_d) for payment in train.transactions} == set(range(10, 17))
    assert {int(payment.time_d) for payment in test.transactions} == {17 + LABEL_DELAY_D}


def test_empty_period_is_refused() -> None:
    with pytest.raises(ValueError, match="no transaction from day 100 to day 107; simulate more"):
        split_by_time(WORLD, warm_up_d=100, train_d=7)
