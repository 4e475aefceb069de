"""How firm is the winner? Totals are straight lines in each weight, so flips can be computed exactly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from decision_matrix.weighing import ranked, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from decision_matrix.weighing import Criterion, Options


@dataclass(frozen=True)
class Flip:
    """The weight at which the first place changes hands."""

    weight: float  # share of all weights, between 0 and 1
    below: str  # the winner while the criterion weighs less
    above: str


def reweighted(criteria: Sequence[Criterion], name: str, share: float) -> list[Criterion]:
    """Return criteria in which ``name`` has ``share`` of all weight, the others keeping their proportions."""
    others = sum(c.weight for c in criteria if c.name != name)
    if others == 0:
        raise ValueError(f"{name!r} is the only criterion with a weight")
    return [replace(c, weight=share if c.name == name else (1 - share) * c.weight / others) for c in criteria]


def flips(criteria: Sequence[Criterion], options: Options, name: str) -> list[Flip]:
    """Return the weights of criterion ``name`` at which the winner changes, in ascending order."""
    ends = {
        option: tuple(total(reweighted(criteria, name, share), values) for share in (0, 1))
        for option, values in options.items()
    }
    crossings = {0.0, 1.0}
    for (a0, a1), (b0, b1) in combinations(ends.values(), 2):
        tilt = (a1 - a0) - (b1 - b0)
        if tilt and 0 < (share := (b0 - a0) / tilt) < 1:
            crossings.add(share)
    marks = sorted(crossings)
    # Between two crossings nothing changes, so the middle speaks for the whole stretch.
    middles = [(low + high) / 2 for low, high in pairwise(marks)]
    winners = [ranked(reweighted(criteria, name, share), options)[0][0] for share in middles]
    stretches = ((mark, *pair) for mark, pair in zip(marks[1:-1], pairwise(winners), strict=True))
    return [Flip(mark, below, above) for mark, below, above in stretches if below != above]


def winning_weights(
    criteria: Sequence[Criterion], options: Options, *, steps: int = 20
) -> dict[str, list[Mapping[str, float]]]:
    """Return for each option the weightings, in steps of 1/``steps``, under which it alone comes first."""
    found: dict[str, list[Mapping[str, float]]] = {option: [] for option in options}
    for parts in _shares(len(criteria), steps):
        tried = [replace(c, weight=part / steps) for c, part in zip(criteria, parts, strict=True)]
        (first, best), (_, second) = ranked(tried, options)[:2]
        if best - second > 1e-12:  # a tie is nobody's win
            found[first].append({c.name: c.weight for c in tried})
    return found


def _shares(count: int, total_parts: int) -> Iterator[tuple[int, ...]]:
    """Yield all ways to hand out ``total_parts`` to ``count`` criteria."""
    if count == 1:
        yield (total_parts,)
        return
    for first in range(total_parts + 1):
        for rest in _shares(count - 1, total_parts - first):
            yield (first, *rest)
