"""A made-up bank: honest payments, stolen cards and compromised terminals.

stolen card           a few payments within minutes of each other, like any others in amount
compromised terminal  for some weeks, a share of the payments at it is fraud

All figures here are invented for teaching; only the two kinds of fraud are taken from life.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

SECONDS_PER_DAY = 86_400
CARDS, TERMINALS = 100, 50
PAYMENTS_PER_CARD_AND_DAY = 1.5
THEFTS_PER_DAY = 1.5
TERMINAL_COMPROMISED_EVERY_DAYS = 5
COMPROMISED_FOR_DAYS = 28
FRAUD_SHARE_AT_COMPROMISED_TERMINAL = 0.4


@dataclass(frozen=True)
class Payment:
    """One payment, as the bank sees it; whether it was fraud turns out later."""

    time_s: float
    card: str
    terminal: str
    amount_eur: float
    fraud: bool


def simulate(days: int, rng: Random) -> list[Payment]:
    """Return the payments of ``days`` days in order of time."""
    compromised = compromised_terminals(days, rng)
    payments = [payment for day in range(days) for payment in payments_of(day, compromised[day], rng)]
    return sorted(payments, key=lambda payment: payment.time_s)


def compromised_terminals(days: int, rng: Random) -> list[set[str]]:
    """Return for each day which terminals are compromised."""
    compromised: list[set[str]] = [set() for _ in range(days)]
    for first in range(0, days, TERMINAL_COMPROMISED_EVERY_DAYS):
        terminal = f"terminal {rng.randrange(TERMINALS)}"
        for day in range(first, min(first + COMPROMISED_FOR_DAYS, days)):
            compromised[day].add(terminal)
    return compromised


def payments_of(day: int, compromised: set[str], rng: Random) -> Iterator[Payment]:
    """Yield the payments of one day, in no particular order."""
    midnight = day * SECONDS_PER_DAY
    for _ in range(round(CARDS * PAYMENTS_PER_CARD_AND_DAY)):
        terminal = f"terminal {rng.randrange(TERMINALS)}"
        fraud = terminal in compromised and rng.random() < FRAUD_SHARE_AT_COMPROMISED_TERMINAL
        time_s = midnight + rng.random() * SECONDS_PER_DAY
        yield Payment(time_s, f"card {rng.randrange(CARDS)}", terminal, amount_eur(rng), fraud)
    for _ in range(int(rng.random() * 2 * THEFTS_PER_DAY + 0.5)):
        yield from theft(midnight + rng.random() * SECONDS_PER_DAY, rng)


def theft(time_s: float, rng: Random) -> Iterator[Payment]:
    """Yield the payments of a thief with one card: the first is unremarkable, the others follow quickly."""
    card = f"card {rng.randrange(CARDS)}"
    for _ in range(rng.randint(3, 6)):
        yield Payment(time_s, card, f"terminal {rng.randrange(TERMINALS)}", amount_eur(rng), fraud=True)
        time_s += 60 * rng.uniform(1, 8)


def amount_eur(rng: Random) -> float:
    """Return an amount: mostly small, now and then large."""
    return round(rng.lognormvariate(3.2, 0.8), 2)
