"""Scribe's price of a recording, as the old system has it and as somebody wrote it again."""

from __future__ import annotations

CENTS_PER_MINUTE = 25  # an assumption of the example


def old_price_cents(seconds: int) -> int:
    """Return the price; half a cent is rounded up, as the contracts say.

    >>> old_price_cents(30)
    13
    """
    return (2 * CENTS_PER_MINUTE * seconds + 60) // 120


def new_price_cents(seconds: int) -> int:
    """Return the price, with the rounding that Python offers: half a cent goes to the even neighbour.

    >>> new_price_cents(30)
    12
    """
    return round(CENTS_PER_MINUTE * seconds / 60)
