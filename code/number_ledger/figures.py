"""When does a recomputed figure confirm a published one? Appendix "Number ledger", section sec-ledger-rule.

A published figure is a text, because how it is written says how much it claims:

``266,610``    rounded by no more than half a unit of its last digit that is not a closing zero
``≈12``        says itself that it is rough: a whole unit
``13K 3.2M``   thousands, millions
``7–8``        anything between
``>1 <1``      a direction only

A recomputed figure is a number; an ``Interval`` when one of its inputs is itself known only rounded; or
``Readings`` when the words of the claim can mean several things, each of which gives another number.
"""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple

HOLDS, ROUNDED = "holds", "holds, rounded"
UNDECIDED, WRONG = "cannot be checked", "wrong"
VERDICTS = [HOLDS, ROUNDED, UNDECIDED, WRONG]
"""from best to worst; an entry is as good as the worst of its figures"""

FACTORS = {"": 1, "K": 1e3, "M": 1e6}
SLACK = 1e-9  # relative; a decimal fraction is not exact in binary


class Interval(NamedTuple):
    """All that a figure can be; both ends belong to it."""

    low: float
    high: float


Readings = dict[str, float]
Recomputed = float | Interval | Readings


def amount(row: dict[str, float | str | None], column: str) -> float:
    """Return a cell that has to be a number."""
    cell = row[column]
    if not isinstance(cell, float):
        raise TypeError(f"{column!r} must be a number, not {cell!r}")
    return cell


def number(text: str) -> float:
    """Return the number that a published figure shows.

    >>> number("266,610"), number("3.2M"), number("≈12")
    (266610.0, 3200000.0, 12.0)
    """
    shown = re.fullmatch(r"≈?([\d,]+(?:\.\d+)?)([KM]?)", text)
    if not shown:
        raise ValueError(f"a published figure looks like 266,610 or ≈12 or 3.2M, not {text!r}")
    return float(shown[1].replace(",", "")) * FACTORS[shown[2]]


def last_unit(text: str) -> float:
    """Return what one step of the last digit is worth; closing zeros of a whole number are not digits.

    >>> last_unit("0.8567"), last_unit("126,000"), last_unit("13K"), last_unit("9.90")
    (0.0001, 1000.0, 1000.0, 0.01)
    """
    digits = text.strip("≈KM").replace(",", "")
    whole, _, decimals = digits.partition(".")
    zeros = len(whole) - len(whole.rstrip("0"))
    exponent = -len(decimals) if decimals else zeros
    return float(f"1e{exponent}") * FACTORS[text[-1] if text[-1] in FACTORS else ""]


def claimed(text: str) -> Interval:
    """Return everything that a published figure allows.

    >>> claimed("48"), claimed("≈12")
    (Interval(low=47.5, high=48.5), Interval(low=11.0, high=13.0))
    >>> claimed("7–8"), claimed(">1")
    (Interval(low=6.5, high=8.5), Interval(low=1.0, high=inf))
    """
    if text.startswith(">"):
        return Interval(float(text[1:]), inf)
    if text.startswith("<"):
        return Interval(-inf, float(text[1:]))
    first, _, last = text.partition("–")
    half = last_unit(first) * (1 if first.startswith("≈") else 0.5)
    return Interval(number(first) - half, number(last or first) + half)


def agrees(published: str, value: float | Interval) -> bool:
    """Return whether the recomputed value can be what was published.

    >>> agrees("1438", 1437.5), agrees("1438", 1433.9), agrees("39", Interval(35.8, 43.7))
    (True, False, True)
    """
    low, high = value if isinstance(value, Interval) else (value, value)
    allowed = claimed(published)
    slack = SLACK * max(abs(low), abs(high))
    return allowed.low - slack <= high and low <= allowed.high + slack


def is_exact(published: str, value: float | Interval) -> bool:
    """Return whether the two are the same number, so that nothing was rounded."""
    if isinstance(value, Interval) or published[0] in "<>≈" or "–" in published:
        return False
    return abs(value - number(published)) <= SLACK * abs(value)


def verdict(published: str, recomputed: Recomputed) -> str:
    """Return what follows from the two.

    >>> verdict("784", 784), verdict("26", 25.557), verdict("117", 124.4)
    ('holds', 'holds, rounded', 'wrong')
    >>> verdict("16", {"one way to count": 10.6, "another": 16.1})
    'cannot be checked'
    """
    values = list(recomputed.values()) if isinstance(recomputed, dict) else [recomputed]
    agreed = {agrees(published, value) for value in values}
    if agreed == {True, False}:
        return UNDECIDED
    if agreed == {False}:
        return WRONG
    return HOLDS if all(is_exact(published, value) for value in values) else ROUNDED
