"""Simulation: customers pay at terminals, and three rules turn some payments into frauds.

Notation
    t    time in days since the simulation began; day 0 is a Monday
    λ    payments a day of one customer, uniform in (0, 4)
    μ    mean amount of one customer, uniform in (5, 100) EUR; the standard deviation is μ/2

The rules
    large amount   a payment of more than 220 EUR is a fraud
    terminal       a compromised terminal makes all its payments frauds for 28 days
    stolen card    for 14 days a third of a customer's payments are frauds of five times the usual amount

Each day a terminal is compromised with probability 2/10,000 and a card stolen with probability 3/5,000, so
the share of frauds does not depend on the size of the world. Rules and rates after Le Borgne et al. 2022,
chapter 3 (``leborgne2022``), whose world has 10,000 terminals and 5,000 customers; the program is our own and
simpler: no map, payments at any hour, each customer at ten terminals.
"""

from __future__ import annotations

from random import Random
from typing import Literal, NamedTuple, TypeAlias

Cause: TypeAlias = Literal["large amount", "terminal", "stolen card"]

LARGE_AMOUNT_EUR = 220.0  # leborgne2022, rule 1
TERMINAL_RATE_PER_DAY = 2 / 10_000  # leborgne2022, rule 2: two of 10,000 terminals a day
TERMINAL_SPELL_D = 28
CARD_RATE_PER_DAY = 3 / 5_000  # leborgne2022, rule 3: three of 5,000 customers a day
CARD_SPELL_D = 14
STOLEN_SHARE = 1 / 3
STOLEN_FACTOR = 5
TERMINALS_PER_CUSTOMER = 10


class Transaction(NamedTuple):
    """One payment by card, and what made it a fraud, if anything did."""

    time_d: float  # days since the simulation began
    customer: int
    terminal: int
    amount_eur: float
    cause: Cause | None

    @property
    def fraud(self) -> bool:
        """Whether the payment is a fraud."""
        return self.cause is not None


def simulate(*, customers: int, terminals: int, days: int, generator: Random) -> list[Transaction]:
    """Return the transactions of ``days`` days in the order of time.

    >>> transactions = simulate(customers=100, terminals=200, days=30, generator=Random(1))
    >>> all(payment.fraud for payment in transactions if payment.amount_eur > 220)
    True
    """
    check_size(customers, terminals, days)
    compromised = spells(terminals, days, TERMINAL_RATE_PER_DAY, TERMINAL_SPELL_D, generator)
    stolen = spells(customers, days, CARD_RATE_PER_DAY, CARD_SPELL_D, generator)
    transactions = []
    for customer in range(customers):
        nearby = generator.sample(range(terminals), TERMINALS_PER_CUSTOMER)
        mean_eur = generator.uniform(5, 100)
        for time_d in payment_times(generator.uniform(0, 4), days, generator):
            terminal = generator.choice(nearby)
            thief = (customer, int(time_d)) in stolen and generator.random() < STOLEN_SHARE
            amount_eur = draw_amount(mean_eur, generator) * (STOLEN_FACTOR if thief else 1)
            cause = find_cause(amount_eur, thief=thief, compromised=(terminal, int(time_d)) in compromised)
            transactions.append(Transaction(time_d, customer, terminal, round(amount_eur, 2), cause))
    return sorted(transactions)


def spells(
    count: int, days: int, rate_per_day: float, length_d: int, generator: Random
) -> set[tuple[int, int]]:
    """Return the pairs (who, day) on which one of ``count`` terminals or cards is in criminal hands.

    Spells may have begun before day 0, so the share of frauds is the same at the start as later.
    """
    return {
        (who, day)
        for who in range(count)
        for start in range(-length_d, days)
        if generator.random() < rate_per_day
        for day in range(start, start + length_d)
    }


def payment_times(rate_per_day: float, days: int, generator: Random) -> list[float]:
    """Return the times of one customer's payments: a Poisson process, so the gaps are exponential."""
    times = []
    time_d = generator.expovariate(rate_per_day)
    while time_d < days:
        times.append(time_d)
        time_d += generator.expovariate(rate_per_day)
    return times


def draw_amount(mean_eur: float, generator: Random) -> float:
    """Return an amount of at least one cent; the few negative draws are mirrored at zero."""
    return max(0.01, abs(generator.gauss(mean_eur, mean_eur / 2)))


def find_cause(amount_eur: float, *, thief: bool, compromised: bool) -> Cause | None:
    """Return why a payment is a fraud; where several rules apply, the first of thief, terminal, amount."""
    if thief:
        return "stolen card"
    if compromised:
        return "terminal"
    return "large amount" if amount_eur > LARGE_AMOUNT_EUR else None


def check_size(customers: int, terminals: int, days: int) -> None:
    """Raise ``ValueError`` unless the world is large enough to be simulated."""
    if customers < 1 or days < 1:
        raise ValueError(f"{customers} customers and {days} days; both must be at least 1")
    if terminals < TERMINALS_PER_CUSTOMER:
        raise ValueError(
            f"{terminals} terminals; each customer needs {TERMINALS_PER_CUSTOMER} different ones"
        )
