"""Songs are shown, some are clicked, and tomorrow's shows depend on today's clicks.

Notation
    r_i    probability that song i is clicked when it is shown; the loop does not know it
    c_i    credit of song i: what its clicks have earned so far
    p_i    probability that song i is shown: (1 - e) c_i^s / Σ c_j^s + e / n
    e      exploration: share of the shows that are drawn at random from all n songs
    s      sharpness: how much the ranking prefers what has more credit (0: not at all)

A click earns a credit of 1, or, with ``weighted``, of 1 / p_i: a click on a song that was hardly ever shown
counts for more, so that c_i estimates the clicks that song i would have had if it had been shown every time.
That needs p_i to be known, and not to be nearly 0; exploration sees to the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random


@dataclass(frozen=True)
class Loop:
    """How the recommender chooses what to show and how it counts the clicks."""

    exploration: float = 0.0  # e
    weighted: bool = False
    sharpness: float = 2.0  # s

    def probabilities(self, credits_: Sequence[float]) -> list[float]:
        """Return p_i for each song.

        >>> Loop(exploration=0.5).probabilities([1.0, 3.0])
        [0.3, 0.7]
        """
        preference = [credit**self.sharpness for credit in credits_]
        total, n = sum(preference), len(preference)
        return [(1 - self.exploration) * one / total + self.exploration / n for one in preference]


@dataclass(frozen=True)
class Day:
    """What happened on one day."""

    shown: tuple[int, ...]  # how often each song was shown
    clicks: int


def simulate(rates: Sequence[float], loop: Loop, *, days: int, shows: int, rng: Random) -> Iterator[Day]:
    """Yield ``days`` days of ``shows`` shows each; the model is trained anew every night."""
    credits_ = [1.0] * len(rates)
    for _ in range(days):
        chances = loop.probabilities(credits_)
        songs = rng.choices(range(len(rates)), cum_weights=list(accumulate(chances)), k=shows)
        clicked = [song for song in songs if rng.random() < rates[song]]
        for song in clicked:
            credits_[song] += 1 / chances[song] if loop.weighted else 1
        counts = Counter(songs)
        yield Day(tuple(counts[song] for song in range(len(rates))), len(clicked))
