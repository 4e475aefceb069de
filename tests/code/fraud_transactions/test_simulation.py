"""The simulated world: reproducible, ordered, and each fraud follows its rule."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from random import Random

import pytest

from fraud_transactions import LARGE_AMOUNT_EUR, Transaction, simulate
from fraud_transactions.simulation import (
    CARD_SPELL_D,
    STOLEN_SHARE,
    TERMINAL_SPELL_D,
    draw_amount,
    find_cause,
    payment_times,
    spells,
)

DAYS = 79
WORLD = simulate(customers=800, terminals=1600, days=DAYS, generator=Random(14))


def days_by(key, cause: str) -> dict[int, set[int]]:
    days = defaultdict(set)
    for payment in WORLD:
        if payment.cause == cause:
            days[key(payment)].add(int(payment.time_d))
    return days


def test_same_seed_same_world_other_seed_other_world() -> None:
    def small(seed: int) -> list[Transaction]:
        return simulate(customers=50, terminals=100, days=10, generator=Random(seed))

    assert small(1) == small(1)
    assert small(1) != small(2)


def test_simulation_leaves_the_global_generator_alone() -> None:
    before = random.getstate()
    simulate(customers=5, terminals=20, days=5, generator=Random(1))
    assert random.getstate() == before


def test_payments_are_in_the_order_of_time_and_within_the_days() -> None:
    times = [payment.time_d for payment in WORLD]
    assert times == sorted(times)
    assert min(times) >= 0
    assert max(times) < DAYS


def test_number_of_payments_is_about_two_a_customer_and_day() -> None:
    assert len(WORLD) / (800 * DAYS) == pytest.approx(2, rel=0.1)


def test_fraud_share_is_about_one_in_a_hundred() -> None:
    assert 0.006 < sum(payment.fraud for payment in WORLD) / len(WORLD) < 0.014


def test_every_cause_occurs() -> None:
    causes = Counter(payment.cause for payment in WORLD)
    assert set(causes) == {None, "terminal", "stolen card", "large amount"}
    assert causes["terminal"] > causes["stolen card"] > causes["large amount"] > 0


def test_every_payment_above_the_limit_is_a_fraud_and_the_limit_itself_is_not() -> None:
    assert all(payment.fraud for payment in WORLD if payment.amount_eur > LARGE_AMOUNT_EUR)
    assert find_cause(LARGE_AMOUNT_EUR, thief=False, compromised=False) is None
    assert find_cause(LARGE_AMOUNT_EUR + 0.01, thief=False, compromised=False) == "large amount"
    assert max(payment.amount_eur for payment in WORLD if not payment.fraud) <= LARGE_AMOUNT_EUR


def test_compromised_terminal_makes_all_its_payments_frauds_on_those_days() -> None:
    compromised = days_by(lambda payment: payment.terminal, "terminal")
    assert compromised
    assert all(
        payment.fraud for payment in WORLD if int(payment.time_d) in compromised.get(payment.terminal, ())
    )


def test_most_spells_of_a_terminal_last_no_longer_than_28_days() -> None:
    lengths = [
        max(days) - min(days) + 1 for days in days_by(lambda payment: payment.terminal, "terminal").values()
    ]
    assert sum(length <= TERMINAL_SPELL_D for length in lengths) > 0.9 * len(lengths)
    assert max(lengths) > TERMINAL_SPELL_D / 2


def test_thief_takes_a_third_of_the_payments_and_five_times_the_amount() -> None:
    stolen = days_by(lambda payment: payment.customer, "stolen card")
    spans = {customer: (min(days), max(days)) for customer, days in stolen.items()}
    within = [
        payment
        for payment in WORLD
        if payment.customer in spans
        and spans[payment.customer][0] < int(payment.time_d) < spans[payment.customer][1]
        and spans[payment.customer][1] - spans[payment.customer][0] < CARD_SPELL_D
    ]
    thefts = [payment.amount_eur for payment in within if payment.cause == "stolen card"]
    others = [payment.amount_eur for payment in within if not payment.fraud]
    assert len(thefts) / len(within) == pytest.approx(STOLEN_SHARE, abs=0.1)
    assert (sum(thefts) / len(thefts)) / (sum(others) / len(others)) == pytest.approx(5, rel=0.3)


def test_spells_last_their_length_and_may_begin_before_the_first_day() -> None:
    pairs = spells(1, 5, rate_per_day=1.0, length_d=3, generator=Random(0))
    assert {day for _, day in pairs} == set(range(-3, 7))
    assert spells(100, 50, rate_per_day=0.0, length_d=3, generator=Random(0)) == set()


def test_thief_comes_before_terminal_and_terminal_before_amount() -> None:
    assert find_cause(300, thief=True, compromised=True) == "stolen card"
    assert find_cause(300, thief=False, compromised=True) == "terminal"
    assert find_cause(300, thief=False, compromised=False) == "large amount"
    assert find_cause(30, thief=False, compromised=False) is None


def test_amounts_are_positive_with_the_mean_asked_for() -> None:
    generator = Random(0)
    amounts = [draw_amount(40, generator) for _ in range(5000)]
    assert min(amounts) >= 0.01
    assert sum(amounts) / len(amounts) == pytest.approx(40, rel=0.05)


def test_gaps_between_payments_have_the_mean_asked_for() -> None:
    assert len(payment_times(3.0, 2000, Random(0))) == pytest.approx(6000, rel=0.05)


@pytest.mark.parametrize(
    ("size", "message"),
    [
        ({"customers": 0}, "0 customers and 10 days"),
        ({"days": 0}, "20 customers and 0 days"),
        ({"terminals": 9}, "9 terminals; each customer needs 10"),
    ],
)
def test_world_too_small_is_refused(size, message: str) -> None:
    arguments = {"customers": 20, "terminals": 30, "days": 10} | size
    with pytest.raises(ValueError, match=message):
        simulate(generator=Random(0), **arguments)
