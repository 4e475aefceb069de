"""The adapter translates both units; proxies answer as their subject does and count what that costs."""

from __future__ import annotations

import pytest

from wrapped_predictors import (
    AmountModel,
    Link,
    OnDemand,
    Payment,
    RemotePredictor,
    VendorAdapter,
    VendorClient,
    broken_promises,
)

AMOUNTS_EUR = (30.0, 40.0, 333.0, 900.0)
PAYMENTS = [Payment("Alpha", amount, country) for amount in AMOUNTS_EUR for country in ("AT", "FR")]


def test_adapted_vendor_answers_in_our_units() -> None:
    adapter = VendorAdapter(VendorClient())
    assert adapter.predict(Payment("Alpha", 100.0, "FR")) == 0.4
    assert all(0 <= adapter.predict(payment) <= 1 for payment in PAYMENTS)


def test_adapter_keeps_the_promises_that_a_call_without_translation_breaks() -> None:
    class Untranslated:
        def predict(self, payment: Payment) -> float:
            return VendorClient().assess(amount=round(payment.amount_eur), foreign=payment.country != "AT")[
                "risk"
            ]

    expected = {payment: AmountModel().predict(payment) for payment in PAYMENTS}
    assert broken_promises(VendorAdapter(VendorClient()), expected, tolerance=0.01) == 0
    assert broken_promises(Untranslated(), expected, tolerance=0.01) == len(PAYMENTS)


@pytest.mark.parametrize("batch", [1, 2, 4, 8])
def test_remote_time_is_a_round_trip_for_each_message_and_a_share_for_each_payment(batch: int) -> None:
    link = Link(round_trip_ms=20, per_payment_ms=0.5)
    remote = RemotePredictor(AmountModel(), link)
    answers = []
    for start in range(0, len(PAYMENTS), batch):
        answers += remote.predict_many(PAYMENTS[start : start + batch])
    assert answers == [AmountModel().predict(payment) for payment in PAYMENTS]
    assert link.messages == len(PAYMENTS) // batch
    assert link.elapsed_ms == 20 * link.messages + 0.5 * len(PAYMENTS)


def test_single_prediction_is_one_message() -> None:
    link = Link(round_trip_ms=20, per_payment_ms=0.5)
    assert RemotePredictor(AmountModel(), link).predict(PAYMENTS[0]) == AmountModel().predict(PAYMENTS[0])
    assert (link.messages, link.elapsed_ms) == (1, 20.5)


def test_model_is_loaded_at_the_first_question_and_only_then() -> None:
    loads: list[str] = []

    def load() -> AmountModel:
        loads.append("loaded")
        return AmountModel()

    lazy = OnDemand(load)
    assert (loads, lazy.loaded) == ([], False)
    answers = [lazy.predict(payment) for payment in PAYMENTS]
    assert answers == [AmountModel().predict(payment) for payment in PAYMENTS]
    assert (loads, lazy.loaded) == (["loaded"], True)
