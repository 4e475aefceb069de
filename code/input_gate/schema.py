"""A schema: one rule for each field, learned from rows that are known to be good.

A number may lie outside the values seen so far, by ``slack`` times their range; a word must have been seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row: TypeAlias = "Mapping[str, object]"


@dataclass(frozen=True)
class NumberRule:
    """A number from ``low`` to ``high``."""

    low: float
    high: float

    def complaint(self, value: object) -> str | None:
        """Return what is wrong with the value, or None."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return f"{value!r} is no number"
        if not self.low <= value <= self.high:
            return f"{value:g} is not in {self.low:g} to {self.high:g}"
        return None


@dataclass(frozen=True)
class WordRule:
    """One of the words that have been seen."""

    words: frozenset[str]

    def complaint(self, value: object) -> str | None:
        """Return what is wrong with the value, or None."""
        return None if value in self.words else f"{value!r} has never been seen"


Rule: TypeAlias = NumberRule | WordRule


def learn(rows: Sequence[Row], *, slack: float = 0.0) -> dict[str, Rule]:
    """Return a rule for each field of ``rows``.

    >>> learn([{"km": 2.0, "by": "foot"}, {"km": 10.0, "by": "car"}], slack=0.5)["km"]
    NumberRule(low=-2.0, high=14.0)
    """
    return {field: learn_rule([row[field] for row in rows], slack) for field in rows[0]}


def learn_rule(values: Sequence[object], slack: float) -> Rule:
    """Return the narrowest rule that all values fulfil, widened by ``slack`` if they are numbers."""
    words = frozenset(value for value in values if isinstance(value, str))
    if words:
        return WordRule(words)
    numbers = [value for value in values if isinstance(value, int | float)]
    low, high = min(numbers), max(numbers)
    return NumberRule(low - slack * (high - low), high + slack * (high - low))


def complaints(row: Row, schema: Mapping[str, Rule]) -> list[str]:
    """Return what is wrong with a row, field by field; nothing if it may pass.

    >>> complaints({"km": -1}, {"km": NumberRule(0, 9), "by": WordRule(frozenset({"foot"}))})
    ['km: -1 is not in 0 to 9', 'by: is missing']
    """
    found = []
    for field, rule in schema.items():
        if field not in row:
            found.append(f"{field}: is missing")
        elif complaint := rule.complaint(row[field]):
            found.append(f"{field}: {complaint}")
    return found
