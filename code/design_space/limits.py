"""Limits on measured qualities: who violates which, and what each limit costs."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Figures: TypeAlias = Mapping[str, float]
"""one candidate's measured qualities, by name"""

SENSES = {"<=": operator.le, ">=": operator.ge}


@dataclass(frozen=True)
class Limit:
    """A bound on one measured quality."""

    quality: str
    sense: Literal["<=", ">="]
    bound: float
    unit: str = ""

    def is_kept_by(self, figures: Figures) -> bool:
        """Say whether a candidate with these ``figures`` is within the limit.

        >>> Limit("size", "<=", 1024, "KiB").is_kept_by({"size": 1200.0})
        False
        """
        if self.quality not in figures:
            raise KeyError(f"no {self.quality!r} was measured; there are {', '.join(sorted(figures))}")
        return bool(SENSES[self.sense](figures[self.quality], self.bound))

    def __str__(self) -> str:
        """Return the limit as one reads it.

        >>> print(Limit("size", "<=", 1024, "KiB"))
        size <= 1024 KiB
        """
        return f"{self.quality} {self.sense} {self.bound:g} {self.unit}".strip()


def violations(figures: Figures, limits: Sequence[Limit]) -> list[Limit]:
    """Return the limits that a candidate exceeds."""
    return [limit for limit in limits if not limit.is_kept_by(figures)]


def admissible(candidates: Mapping[str, Figures], limits: Sequence[Limit]) -> list[str]:
    """Return the names of the candidates that keep all ``limits``, in their order."""
    return [name for name, figures in candidates.items() if not violations(figures, limits)]


def gained_without(candidates: Mapping[str, Figures], limits: Sequence[Limit]) -> dict[Limit, list[str]]:
    """Return for each limit who would become admissible if that limit alone were dropped.

    >>> models = {"tree": {"recall": 60.0}, "forest": {"recall": 90.0}}
    >>> gained_without(models, [Limit("recall", ">=", 80)])
    {Limit(quality='recall', sense='>=', bound=80, unit=''): ['tree']}
    """
    only = {name: violations(figures, limits) for name, figures in candidates.items()}
    return {limit: [name for name, broken in only.items() if broken == [limit]] for limit in limits}
