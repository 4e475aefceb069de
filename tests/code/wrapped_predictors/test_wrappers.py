"""Wrappers keep the interface and the answers; what they count depends on their order."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from wrapped_predictors import (
    AmountModel,
    Cached,
    Checked,
    Logged,
    Payment,
    Predictor,
    RefusedError,
    traffic,
    wrapped,
)


def positive(inner: Predictor) -> Checked:
    return Checked(inner, lambda payment: payment.amount_eur > 0)


@pytest.mark.parametrize("order", list(permutations([Logged, Cached, positive])))
def test_any_order_gives_the_answers_of_the_bare_model(order: tuple[type, ...]) -> None:
    predictor = wrapped(AmountModel(), order)
    for payment in traffic(300, different=40, malformed=0.0, generator=Random(2)):
        assert predictor.predict(payment) == AmountModel().predict(payment)


def test_cache_asks_once_for_each_different_payment() -> None:
    model = AmountModel()
    cached = Cached(model)
    payments = traffic(300, different=40, malformed=0.0, generator=Random(2))
    for payment in payments:
        cached.predict(payment)
    assert (cached.lookups, model.calls) == (300, len(set(payments)))


def test_refusal_names_the_payment_and_reaches_neither_model_nor_log() -> None:
    model = AmountModel()
    logged = Logged(positive(model))
    with pytest.raises(RefusedError, match="-3 EUR from bank 'Beta'"):
        logged.predict(Payment("Beta", -3.0, "AT"))
    assert model.calls == 0
    assert logged.lines == []


def test_refusals_are_not_remembered() -> None:
    checked = positive(AmountModel())
    cached = Cached(checked)
    for _ in range(3):
        with pytest.raises(RefusedError):
            cached.predict(Payment("Beta", -3.0, "AT"))
    assert checked.checks == 3


@pytest.mark.parametrize("check_is_outside", [True, False])
def test_a_cache_around_the_check_answers_those_who_are_no_longer_allowed(check_is_outside: bool) -> None:
    banned: set[str] = set()

    def not_banned(inner: Predictor) -> Checked:
        return Checked(inner, lambda payment: payment.bank not in banned)

    order = [not_banned, Cached] if check_is_outside else [Cached, not_banned]
    predictor = wrapped(AmountModel(), order)
    payment = Payment("Gamma", 50.0, "AT")
    predictor.predict(payment)
    banned.add("Gamma")
    if check_is_outside:
        with pytest.raises(RefusedError):
            predictor.predict(payment)
    else:
        assert predictor.predict(payment) == 0.1


def test_log_outside_the_cache_sees_every_answer_and_inside_only_the_new_ones() -> None:
    payments = [Payment("Alpha", 10.0, "AT")] * 5
    outside, inside = Logged(Cached(AmountModel())), Logged(AmountModel())
    around = Cached(inside)
    for payment in payments:
        outside.predict(payment)
        around.predict(payment)
    assert (len(outside.lines), len(inside.lines)) == (5, 1)


def test_traffic_is_the_same_for_the_same_seed_and_malformed_as_often_as_asked() -> None:
    first, again = (traffic(200, different=50, malformed=1.0, generator=Random(3)) for _ in range(2))
    assert first == again
    assert all(payment.amount_eur < 0 for payment in first)
