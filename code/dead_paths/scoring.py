"""A scoring function as experiments have left it: six flags, each once switched on by somebody.

Notation
    flags   the names of the flags that are on
    risk    from 0 to 1; from 0 to 100 under the flag "percent"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

FLAGS = ("cap", "night", "percent", "second opinion", "terminal", "weekend")


def risk(amount_eur: float, terminal_risk: float, hour: int, flags: Set[str]) -> float:
    """Return the risk of a payment; 110 EUR are half as risky as can be.

    >>> risk(110, 0.0, 12, set()), risk(110, 0.0, 12, {"percent"})
    (0.5, 50.0)
    """
    value = amount_eur / 220
    if "terminal" in flags:
        value = (value + terminal_risk) / 2
    if "second opinion" in flags and "terminal" in flags:
        value = max(value, terminal_risk)
    if "night" in flags and hour < 6:
        value += 0.2
    if "weekend" in flags and "night" not in flags:
        value += 0.1
    if "percent" in flags:  # for a screen that showed whole numbers
        value *= 100
    if "cap" in flags:  # for a bank that refused numbers above 1
        value = min(value, 1.0)
    return value


def alarm(amount_eur: float, terminal_risk: float, hour: int, flags: Set[str]) -> bool:
    """Return whether the payment is stopped: from half of the scale upwards."""
    scale = 100 if "percent" in flags else 1
    return risk(amount_eur, terminal_risk, hour, flags) >= scale / 2
