"""Features use what is known at the time: above all, no label younger than seven days."""

from __future__ import annotations

from random import Random

import pytest

from fraud_transactions import FEATURES, LABEL_DELAY_D, Transaction, describe, simulate
from fraud_transactions.features import is_night, is_weekend, terminal_risks

WORLD = simulate(customers=60, terminals=12, days=60, generator=Random(3))


def payment(
    time_d: float, *, fraud: bool = False, amount: float = 10.0, customer: int = 0, terminal: int = 0
):
    return Transaction(time_d, customer, terminal, amount, "terminal" if fraud else None)


def risk_by_definition(number: int, window_d: float) -> float:
    now = WORLD[number]
    seen = [
        past.fraud
        for past in WORLD
        if past.terminal == now.terminal and window_d >= now.time_d - LABEL_DELAY_D - past.time_d >= 0
    ]
    return sum(seen) / len(seen) if seen else 0.0


def average_by_definition(number: int) -> float:
    now = WORLD[number]
    seen = [
        past.amount_eur
        for past in WORLD
        if past.customer == now.customer and 0 <= now.time_d - past.time_d < 30
    ]
    return sum(seen) / len(seen)


def test_every_row_has_every_feature() -> None:
    assert {len(row) for row in describe(WORLD)} == {len(FEATURES)}


@pytest.mark.parametrize("window_d", [7, 30])
def test_terminal_risk_equals_its_definition(window_d: int) -> None:
    risks = terminal_risks(WORLD, window_d=window_d)
    sample = range(0, len(WORLD), 37)
    assert [risks[i] for i in sample] == pytest.approx([risk_by_definition(i, window_d) for i in sample])
    assert len({risks[i] for i in sample}) > 10


def test_customer_average_equals_its_definition() -> None:
    averages = [row[FEATURES.index("customer_average")] for row in describe(WORLD)]
    sample = range(0, len(WORLD), 37)
    assert [averages[i] for i in sample] == pytest.approx([average_by_definition(i) for i in sample])


def test_labels_younger_than_seven_days_change_nothing() -> None:
    """Turn every label of the last seven days round: nobody knows them yet, so no feature changes."""
    known_until_d = WORLD[-1].time_d - LABEL_DELAY_D
    turned = [
        past._replace(cause=None if past.fraud else "terminal") if past.time_d > known_until_d else past
        for past in WORLD
    ]
    assert turned != WORLD
    assert describe(turned) == describe(WORLD)


def test_labels_older_than_seven_days_do_count() -> None:
    oldest = [past._replace(cause="terminal") if past.time_d < 40 else past for past in WORLD]
    assert describe(oldest)[-1] != describe(WORLD)[-1]


def test_a_fraud_raises_the_risk_from_seven_days_later_on() -> None:
    payments = [payment(1.0, fraud=True), payment(7.9), payment(8.0), payment(14.9), payment(15.1)]
    assert terminal_risks(payments, window_d=7) == [0.0, 0.0, 1.0, 0.5, 0.0]


def test_risk_belongs_to_one_terminal() -> None:
    payments = [payment(1.0, fraud=True, terminal=1), payment(9.0, terminal=2)]
    assert terminal_risks(payments, window_d=30) == [0.0, 0.0]


def test_future_payments_change_nothing() -> None:
    half = len(WORLD) // 2
    assert describe(WORLD[:half]) == describe(WORLD)[:half]


@pytest.mark.parametrize(
    ("time_d", "night", "weekend"), [(0.0, 1, 0), (0.25, 0, 0), (4.99, 0, 0), (5.1, 1, 1)]
)
def test_night_and_weekend(time_d: float, night: int, weekend: int) -> None:
    assert (is_night(time_d), is_weekend(time_d)) == (night, weekend)


def test_payments_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match=r"transaction 1 is of day 1.0, after one of day 2.0; sort by time"):
        describe([payment(2.0), payment(1.0)])
