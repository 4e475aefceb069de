"""The service: nothing is known too early, and the second implementation agrees with the first."""

from __future__ import annotations

from random import Random

import pytest

from fraud_service import (
    Bank,
    FraudService,
    Request,
    arrivals,
    as_known,
    in_cents,
    replay,
    train_detector,
    without_delay,
)
from fraud_service.features import customer_average, terminal_risk
from fraud_transactions import FEATURES, LABEL_DELAY_D, Transaction, describe, simulate

WORLD = simulate(customers=120, terminals=150, days=50, generator=Random(3))
AMOUNT, RISK_7, RISK_30 = (FEATURES.index(name) for name in ("amount", "terminal_risk_7", "terminal_risk_30"))


def never(row) -> float:
    return 0.0


def served(world, describe_payment=as_known, *, from_d: float = 0.0) -> list:
    service = FraudService(never, describe_payment)
    replay(world, service, from_d=from_d)
    return service.log


def test_payments_and_labels_come_in_the_order_of_time_each_once() -> None:
    events = list(arrivals(WORLD))
    times = [event.time_d for event in events]
    assert times == sorted(times)
    made = [event.payment.number for event in events if event.fraud is None]
    assert made == list(range(len(WORLD)))
    labels = {event.payment.number: event for event in events if event.fraud is not None}
    assert len(labels) == len(WORLD)
    for number, event in labels.items():
        assert event.fraud is WORLD[number].fraud
        assert event.time_d == WORLD[number].time_d + LABEL_DELAY_D


def test_a_label_that_comes_at_the_moment_of_a_payment_comes_first() -> None:
    world = [Transaction(1.0, 0, 0, 9.0, None), Transaction(8.0, 0, 0, 9.0, None)]
    assert [(event.payment.number, event.fraud) for event in arrivals(world)][1:3] == [(0, False), (1, None)]


def test_world_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="sort by time"):
        list(arrivals(WORLD[:2][::-1]))


def test_request_does_not_carry_its_label() -> None:
    assert "cause" not in Request._fields
    assert "fraud" not in Request._fields


def test_serving_code_agrees_with_training_code_that_shares_no_line_with_it() -> None:
    rows = describe(WORLD)
    log = served(WORLD)
    assert len(log) == len(rows)
    for prediction, row in zip(log, rows, strict=True):
        assert prediction.features[RISK_7:] == row[RISK_7:]
        assert prediction.features == pytest.approx(row, abs=1e-9)
    assert sum(row[RISK_7] > 0 for row in rows) > 50


def test_features_depend_on_no_label_of_the_last_week() -> None:
    """Call every payment of the last seven days a fraud: no feature of the last payment moves."""
    end = WORLD[-1].time_d
    hidden = [
        payment._replace(cause="terminal") if payment.time_d > end - LABEL_DELAY_D else payment
        for payment in WORLD
    ]
    assert hidden != WORLD
    for describe_payment in (as_known, without_delay):
        assert served(WORLD, describe_payment)[-1] == served(hidden, describe_payment)[-1]


def test_features_depend_on_nothing_that_comes_later() -> None:
    half = len(WORLD) // 2
    assert served(WORLD)[:half] == served(WORLD[:half])


def test_only_payments_from_the_first_day_on_are_scored_but_all_are_remembered() -> None:
    log = served(WORLD, from_d=20)
    assert [prediction.payment.number for prediction in log] == [
        number for number, payment in enumerate(WORLD) if payment.time_d >= 20
    ]
    assert log == served(WORLD)[-len(log) :]


def test_cents_change_the_amount_and_nothing_else() -> None:
    for right, wrong in zip(served(WORLD), served(WORLD, in_cents), strict=True):
        assert wrong.features[AMOUNT] == pytest.approx(100 * right.features[AMOUNT])
        assert wrong.features[1:] == right.features[1:]


def test_without_delay_the_risk_of_seven_days_is_always_zero() -> None:
    """All labels of the last seven days are still on their way."""
    right, wrong = served(WORLD), served(WORLD, without_delay)
    assert {prediction.features[RISK_7] for prediction in wrong} == {0.0}
    assert any(prediction.features[RISK_7] > 0 for prediction in right)
    assert [p.features[:RISK_7] for p in wrong] == [p.features[:RISK_7] for p in right]
    assert sum(p.features[RISK_30] for p in wrong) < sum(p.features[RISK_30] for p in right)


def test_risk_by_hand() -> None:
    bank = Bank()
    for number, day in enumerate([1.0, 2.0, 3.0, 12.0]):
        bank.book(Request(number, day, customer=number, terminal=0, amount_eur=10.0))
    bank.report_fraud(1)
    now = Request(4, 10.0, customer=9, terminal=0, amount_eur=10.0)
    assert terminal_risk(bank, now, window_d=7, delay_d=7) == 1 / 3  # days 1, 2, 3
    assert terminal_risk(bank, now, window_d=1, delay_d=7) == 0.0  # day 3; day 2 is excluded
    assert terminal_risk(bank, now, window_d=2, delay_d=7) == 1 / 2
    assert terminal_risk(bank, now, window_d=3, delay_d=0) == 0.0  # no payment at all


def test_average_forgets_what_is_older_than_thirty_days() -> None:
    bank = Bank()
    payments = [
        Request(0, 0.0, 7, 0, 90.0),
        Request(1, 1.0, 7, 0, 10.0),
        Request(2, 30.5, 7, 0, 20.0),
    ]
    for payment in payments:
        bank.book(payment)
    assert customer_average(bank, payments[1]) == 50.0
    assert customer_average(bank, payments[2]) == 15.0


def test_log_holds_what_the_detector_was_shown_and_said() -> None:
    def amount_over_50(row) -> float:
        return float(row[AMOUNT] > 50)

    service = FraudService(amount_over_50)
    replay(WORLD, service)
    assert {prediction.score for prediction in service.log} == {0.0, 1.0}
    for prediction in service.log:
        assert prediction.score == amount_over_50(prediction.features)
        assert prediction.features[AMOUNT] == prediction.payment.amount_eur


def test_score_is_the_share_of_frauds_among_like_training_payments() -> None:
    row = (10.0, 0, 0, 10.0, 0.0, 0.0)
    detector = train_detector([row] * 3 + [(300.0, *row[1:])], [False, False, True, True])
    assert detector(row) == pytest.approx(1 / 3)
    assert detector((400.0, *row[1:])) == 1.0
