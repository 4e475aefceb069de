"""Canary release: a growing share of the requests goes to the new version, unless a check stops it.

symbol  meaning                                                          unit
p0, p1  failure rate of a good version, and one that is not acceptable   1
α, β    risk of rolling a good version back, of passing a bad one        1
lag     time from the check's verdict until traffic has moved            min

The sequential check is Wald's (1945): the logarithm of the likelihood ratio of p1 against p0 goes up at each
failure and down a little at each success. Above log((1-β)/α) the check rolls back, below log(β/(1-α)) it
passes, and it may look as often as it likes. The naive check repeats an ordinary significance test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log, sqrt
from random import Random
from typing import Literal, TypeAlias

Verdict: TypeAlias = Literal["go on", "pass", "roll back"]
Check: TypeAlias = Callable[[int, int], Verdict]
"""failures, requests so far → verdict"""


@dataclass(frozen=True)
class Rollout:
    """How the traffic moves."""

    stages: tuple[float, ...] = (0.01, 0.1, 0.5)  # shares of the requests before everybody has it
    per_minute: int = 1000
    lag_min: int = 10
    timeout_min: int = 240  # a stage that has not been decided by then counts as passed


@dataclass(frozen=True)
class Outcome:
    """What a release did; ``exposed`` counts requests that the new version answered before the decision."""

    rolled_back: bool
    exposed: int
    failed: int
    minutes: int


def sequential_check(*, p0: float = 0.01, p1: float = 0.03, alpha: float = 0.01, beta: float = 0.01) -> Check:
    """Return Wald's sequential test of p1 against p0."""
    up, down = log(p1 / p0), log((1 - p1) / (1 - p0))
    stop, accept = log((1 - beta) / alpha), log(beta / (1 - alpha))

    def check(failures: int, requests: int) -> Verdict:
        evidence = failures * up + (requests - failures) * down
        if evidence >= stop:
            return "roll back"
        return "pass" if evidence <= accept else "go on"

    return check


def naive_check(*, p0: float = 0.01, z: float = 1.645, enough: int = 1000) -> Check:
    """Return a one-sided test at 5 % that is repeated whenever somebody looks, until ``enough`` requests."""

    def check(failures: int, requests: int) -> Verdict:
        too_many = failures - p0 * requests > z * sqrt(requests * p0 * (1 - p0))
        return "roll back" if too_many and requests else "pass" if requests >= enough else "go on"

    return check


@dataclass(frozen=True)
class Canary:
    """A release under a check that is made once a minute, anew in each stage."""

    check: Check
    rollout: Rollout = Rollout()

    def release(self, failure_rate: float, rng: Random) -> Outcome:
        """Return what happens when a version with ``failure_rate`` is released."""
        exposed = failed = minutes = 0
        for share in self.rollout.stages:
            requests = failures = 0
            verdict: Verdict = "go on"
            deadline = minutes + self.rollout.timeout_min
            while verdict == "go on" and minutes < deadline:
                sent = round(share * self.rollout.per_minute)
                failures += sum(rng.random() < failure_rate for _ in range(sent))
                requests, minutes = requests + sent, minutes + 1
                verdict = self.check(failures, requests)
            exposed, failed = exposed + requests, failed + failures
            if verdict == "roll back":
                late = round(share * self.rollout.per_minute * self.rollout.lag_min)
                failed += sum(rng.random() < failure_rate for _ in range(late))
                return Outcome(
                    rolled_back=True,
                    exposed=exposed + late,
                    failed=failed,
                    minutes=minutes + self.rollout.lag_min,
                )
        return Outcome(rolled_back=False, exposed=exposed, failed=failed, minutes=minutes)
