"""A/B test: how many people it takes, and what happens to those who look too early.

symbol  meaning                                                    unit
p, q    success rate with version A and with version B             1
α       risk of seeing a difference where there is none            1
1 - β   power: chance of seeing the difference that is there       1
n       people in each arm                                         1

For two shares, tested from both sides,  n = (z_{1-α/2} + z_{1-β})² (p(1-p) + q(1-q)) / (p - q)².
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from random import Random
from statistics import NormalDist

quantile = NormalDist().inv_cdf


@dataclass(frozen=True)
class Arms:
    """Successes in both arms, ``n`` people in each."""

    n: int
    a: int
    b: int


def sample_size(p: float, q: float, *, alpha: float = 0.05, power: float = 0.8) -> int:
    """Return the number of people for each arm.

    >>> sample_size(0.04, 0.05)
    6743
    """
    spread = p * (1 - p) + q * (1 - q)
    return ceil((quantile(1 - alpha / 2) + quantile(power)) ** 2 * spread / (p - q) ** 2)


def power(p: float, q: float, n: int, *, alpha: float = 0.05) -> float:
    """Return the chance that an experiment with ``n`` people in each arm sees the difference."""
    error = sqrt((p * (1 - p) + q * (1 - q)) / n)
    return NormalDist().cdf(abs(p - q) / error - quantile(1 - alpha / 2))


def z_score(arms: Arms) -> float:
    """Return the difference between the arms in standard errors; 0 as long as nothing has happened.

    >>> round(z_score(Arms(1000, 40, 60)), 2)
    2.05
    """
    share = (arms.a + arms.b) / (2 * arms.n)
    error = sqrt(2 * share * (1 - share) / arms.n)
    return (arms.b - arms.a) / arms.n / error if error else 0.0


def simulate_arms(p: float, q: float, n: int, *, looks: int, rng: Random) -> list[Arms]:
    """Return what is known at each of ``looks`` equally spaced looks, the last of them at the end."""
    known, seen, a, b = [], 0, 0, 0
    for look in range(1, looks + 1):
        until = n * look // looks
        a += sum(rng.random() < p for _ in range(until - seen))
        b += sum(rng.random() < q for _ in range(until - seen))
        seen = until
        known.append(Arms(seen, a, b))
    return known
