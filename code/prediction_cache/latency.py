"""Latency without a clock: each request is charged what a look-up or a run of the model would take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prediction_cache.cache import PredictionCache

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from random import Random

LOOK_UP_MS = 0.2
MODEL_MS, MODEL_EXTRA_MS = 20.0, 1.0  # the least a run takes, and the mean of what comes on top


def latencies_ms(requests: Iterable[int], *, capacity: int, rng: Random) -> list[float]:
    """Return the latency of each request through a cache; a ``capacity`` of 0 means no cache at all.

    How long a run of the model takes is drawn for every request, also where the cache makes it needless: so
    the same seed gives the same runs at every capacity.
    """
    cache = PredictionCache(lambda rank: rank, version="v1", capacity=max(1, capacity))
    latencies = []
    for rank in requests:
        run_ms = MODEL_MS + rng.expovariate(1 / MODEL_EXTRA_MS)
        hits = cache.hits
        cache.answer(rank)
        if capacity == 0:
            latencies.append(run_ms)
        else:
            latencies.append(LOOK_UP_MS if cache.hits > hits else LOOK_UP_MS + run_ms)
    return latencies


def best_hit_rate(requests: Collection[int]) -> float:
    """Return the hit rate that no cache can beat: each different input has to be computed once.

    >>> best_hit_rate([7, 7, 8, 7])
    0.5
    """
    return 1 - len(set(requests)) / len(requests)
