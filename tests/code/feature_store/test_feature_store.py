"""What the store promises: one definition, one computation, and a past that reads as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from feature_store import ConflictError, Feature, FeatureStore, NotKnownError, Timeline, UnknownFeatureError
from fraud_transactions import Transaction, simulate


def count_so_far(earlier: Sequence[Transaction], payment: Transaction) -> float:
    return float(len(earlier) + 1)


def total_eur(earlier: Sequence[Transaction], payment: Transaction) -> float:
    return sum(past.amount_eur for past in earlier) + payment.amount_eur


def feature(
    name: str, compute: Callable[..., float], *, version: int = 1, entity: str = "customer"
) -> Feature[Transaction]:
    return Feature(name, version, entity, "1", "risk team", compute)


def store_with(*features: Feature[Transaction]) -> FeatureStore[Transaction]:
    store: FeatureStore[Transaction] = FeatureStore()
    for definition in features:
        store.registry.define(definition)
    return store


def month(seed: int) -> list[Transaction]:
    return simulate(customers=50, terminals=100, days=30, generator=Random(seed))


def test_timeline_reads_what_was_known_at_any_moment() -> None:
    timeline = Timeline()
    for value, known_at in [(1.0, 10), (2.0, 20), (3.0, 20), (4.0, 30)]:
        timeline.write(value, known_at=known_at)
    assert [timeline.as_of(time) for time in [10, 19.9, 20, 29, 30, 99]] == [1, 1, 3, 3, 4, 4]


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
    assert timeline.as_of(11) == 1


def test_second_definition_under_a_name_is_refused_and_says_whose_the_first_is() -> None:
    store = store_with(feature("count", count_so_far))
    store.registry.define(feature("count", count_so_far))  # the same again is no harm
    with pytest.raises(ConflictError, match="'count@1' is defined by risk team; make version 2"):
        store.registry.define(feature("count", total_eur))


def test_misspelled_or_unversioned_name_is_an_error_and_not_a_zero() -> None:
    store = store_with(feature("count", count_so_far))
    with pytest.raises(UnknownFeatureError, match="no feature 'cuont@1'; did you mean 'count@1'"):
        store.latest("cuont@1", 1)
    with pytest.raises(UnknownFeatureError, match="no feature 'count'"):
        store.as_of("count", 1, 3.0)


def test_registry_is_searched_by_name_and_entity() -> None:
    store = store_with(
        feature("fraud share", count_so_far, entity="terminal"),
        feature("count", count_so_far),
        feature("count", total_eur, version=2),
    )
    assert [found.ref for found in store.registry.about("count")] == ["count@1", "count@2"]
    assert [found.ref for found in store.registry.about("terminal")] == ["fraud share@1"]
    assert store.registry.about("latency") == []


def test_training_reads_exactly_what_serving_read() -> None:
    """The promise of the pattern, on every payment of a simulated month."""
    store = store_with(feature("count", count_so_far), feature("total", total_eur))
    payments, served = month(seed=1), []
    for payment in payments:
        store.observe("customer", payment.customer, payment, time=payment.time_d)
        served.append([store.latest(ref, payment.customer) for ref in ("count@1", "total@1")])
    trained = [[store.as_of(ref, p.customer, p.time_d) for ref in ("count@1", "total@1")] for p in payments]
    assert trained == served
    assert len({tuple(row) for row in served}) > 1000


def test_value_depends_on_nothing_that_came_later() -> None:
    """Replaying only the first half gives the first half of the values."""
    payments = month(seed=2)
    half = len(payments) // 2
    rows = []
    for stream in (payments, payments[:half]):
        store = store_with(feature("total", total_eur))
        for payment in stream:
            store.observe("customer", payment.customer, payment, time=payment.time_d)
        rows.append([store.as_of("total@1", p.customer, p.time_d) for p in payments[:half]])
    assert rows[0] == rows[1]


def test_entities_and_keys_do_not_mix() -> None:
    store = store_with(feature("count", count_so_far), feature("count at", count_so_far, entity="terminal"))
    (payment, *_) = month(seed=3)
    for _ in range(3):
        store.observe("customer", 1, payment, time=0)
    store.observe("terminal", 1, payment, time=0)
    assert store.latest("count@1", 1) == 3
    assert store.latest("count at@1", 1) == 1
    assert store.latest("count@1", 2) == 0


def test_what_stands_for_nothing_known_belongs_to_the_definition() -> None:
    store = store_with(Feature("ratio", 1, "customer", "1", "risk team", count_so_far, missing=1.0))
    assert store.latest("ratio@1", 7) == 1.0


def test_new_version_stands_beside_the_old_one_and_is_filled_from_the_past() -> None:
    payments = month(seed=4)
    store, fresh = store_with(feature("count", count_so_far)), store_with(feature("count", total_eur))
    for payment in payments:
        store.observe("customer", payment.customer, payment, time=payment.time_d)
        fresh.observe("customer", payment.customer, payment, time=payment.time_d)
    before = [store.as_of("count@1", p.customer, p.time_d) for p in payments]
    store.registry.define(feature("count", total_eur, version=2))
    assert store.latest("count@2", payments[0].customer) == 0
    store.backfill("count@2")
    assert [store.as_of("count@1", p.customer, p.time_d) for p in payments] == before
    filled, as_if = (
        [kept.as_of(ref, p.customer, p.time_d) for p in payments]
        for kept, ref in ((store, "count@2"), (fresh, "count@1"))
    )
    assert filled == as_if


def test_computations_and_reads_are_counted() -> None:
    payments = month(seed=5)
    store = store_with(feature("count", count_so_far), feature("total", total_eur))
    for payment in payments:
        store.observe("customer", payment.customer, payment, time=payment.time_d)
    for payment in payments[:10]:
        store.as_of("total@1", payment.customer, payment.time_d)
    assert store.computed == {"count@1": len(payments), "total@1": len(payments)}
    assert store.read == {"total@1": 10}
