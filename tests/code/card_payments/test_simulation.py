"""The simulated bank has the two kinds of fraud that the chapter says it has."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from random import Random

from card_payments import SECONDS_PER_DAY, simulate
from card_payments.simulation import amount_eur, theft

PAYMENTS = simulate(60, Random(5))


def test_same_seed_gives_the_same_payments_in_order_of_time() -> None:
    assert simulate(60, Random(5)) == PAYMENTS
    assert simulate(60, Random(6)) != PAYMENTS
    times = [payment.time_s for payment in PAYMENTS]
    assert times == sorted(times)


def test_fraud_is_rare_but_there() -> None:
    assert 0.02 < sum(payment.fraud for payment in PAYMENTS) / len(PAYMENTS) < 0.2


def test_thief_pays_again_within_minutes() -> None:
    payments = list(theft(0.0, Random(1)))
    gaps = [later.time_s - earlier.time_s for earlier, later in pairwise(payments)]
    assert 3 <= len(payments) <= 6
    assert all(60 <= gap <= 480 for gap in gaps)
    assert len({payment.card for payment in payments}) == 1
    assert all(payment.fraud for payment in payments)


def test_some_terminals_are_far_worse_than_others() -> None:
    frauds: dict[tuple[str, int], list[bool]] = defaultdict(list)
    for payment in PAYMENTS:
        frauds[payment.terminal, int(payment.time_s // (14 * SECONDS_PER_DAY))].append(payment.fraud)
    shares = sorted(sum(f) / len(f) for f in frauds.values() if len(f) > 20)
    assert shares[0] < 0.1 < 0.25 < shares[-1]


def test_amount_does_not_give_the_fraud_away() -> None:
    amounts = [amount_eur(Random(seed)) for seed in range(200)]
    assert min(amounts) > 0
    assert max(amounts) > 5 * sorted(amounts)[100]
