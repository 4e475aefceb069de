"""What the store promises: one definition, and a past that reads as it was."""

from __future__ import annotations

from random import Random

import pytest

from feature_store import ConflictError, Feature, FeatureStore, NotKnownError, Timeline
from fraud_transactions import Transaction, simulate


def count_so_far(earlier: list[Transaction], payment: Transaction) -> float:
    return float(len(earlier))


def month(seed: int) -> list[Transaction]:
    return simulate(customers=50, terminals=100, days=30, generator=Random(seed))


def total_eur(earlier: list[Transaction], payment: Transaction) -> float:
    return sum(p.amount_eur for p in earlier) + payment.amount_eur


def test_timeline_reads_what_was_known_at_any_moment() -> None:
    timeline = Timeline()
    for value, known_at in [(1.0, 10), (2.0, 20), (3.0, 20), (4.0, 30)]:
        timeline.write(value, known_at=known_at)
    assert [timeline.as_of(time) for time in [10, 19.9, 20, 29, 30, 99]] == [1, 1, 3, 3, 4, 4]
    assert timeline.latest() == 4


def test_nothing_is_known_before_the_first_value() -> None:
    timeline = Timeline()
    timeline.write(1.0, known_at=10)
    with pytest.raises(NotKnownError, match="nothing was known at 9"):
        timeline.as_of(9)


def test_past_cannot_be_rewritten() -> None:
    timeline = Timeline()
    timeline.write(1.0, known_at=10)
    with pytest.raises(ValueError, match="known_at is 9, but a value of 10"):
        timeline.write(2.0, known_at=9)
    assert timeline.latest() == 1


def test_second_definition_under_a_name_is_refused() -> None:
    store: FeatureStore[Transaction] = FeatureStore()
    store.define(Feature("count", "1", count_so_far))
    store.define(Feature("count", "1", count_so_far))  # the same again is no harm
    with pytest.raises(ConflictError, match="'count' is already defined"):
        store.define(Feature("count", "EUR", total_eur))


def test_misspelled_name_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(NotKnownError, match="no value of 'cuont' for 'card 1'"):
        FeatureStore[Transaction]().latest("cuont", "card 1")


def test_training_reads_exactly_what_serving_read() -> None:
    """The promise of the pattern, on every payment of a simulated month."""
    store: FeatureStore[Transaction] = FeatureStore()
    store.define(Feature("count", "1", count_so_far))
    store.define(Feature("total", "EUR", total_eur))
    payments, served = month(seed=1), []
    for payment in payments:
        store.observe(str(payment.customer), payment, time=payment.time_d)
        served.append([store.latest(name, str(payment.customer)) for name in ("count", "total")])
    trained = [
        [store.as_of(name, str(p.customer), p.time_d) for name in ("count", "total")] for p in payments
    ]
    assert trained == served
    assert len({tuple(row) for row in served}) > 1000


def test_value_depends_on_nothing_that_came_later() -> None:
    """Replaying only the first half gives the first half of the values."""
    payments = month(seed=2)
    half = len(payments) // 2
    rows = []
    for stream in (payments, payments[:half]):
        store: FeatureStore[Transaction] = FeatureStore()
        store.define(Feature("total", "EUR", total_eur))
        for payment in stream:
            store.observe(str(payment.customer), payment, time=payment.time_d)
        rows.append([store.as_of("total", str(p.customer), p.time_d) for p in payments[:half]])
    assert rows[0] == rows[1]


def test_entities_do_not_mix() -> None:
    store: FeatureStore[Transaction] = FeatureStore()
    store.write("risk", "terminal 1", 0.5, known_at=0)
    store.write("risk", "terminal 2", 0.25, known_at=0)
    assert store.latest("risk", "terminal 1") == 0.5
