"""Near-miss suggestions: what an author probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """Return ``"; did you mean 'X'?"`` for the candidate nearest to ``name``, or an empty string.

    >>> did_you_mean("Latncy", ["Latency", "Cost"])
    "; did you mean 'Latency'?"
    >>> did_you_mean("Banana", ["Latency", "Cost"])
    ''
    """
    by_folded_name = {candidate.casefold(): candidate for candidate in sorted(candidates)}
    matches = get_close_matches(name.casefold(), by_folded_name, n=1, cutoff=0.6)
    return f"; did you mean '{by_folded_name[matches[0]]}'?" if matches else ""
