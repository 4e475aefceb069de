"""Four ways to number posts. Each takes the times at which posts arrive and returns their ids, in that order.

A load balancer sends each post to any of several machines, at random.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sortable_ids.worker import LAYOUT_BITS, Worker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

EPOCH_MS = 1_000_000  # no clock is so slow that it would show a time before the epoch


def steady_arrivals(*, per_s: float, seconds: float, rng: Random) -> list[float]:
    """Return the times in ms at which independent people post, rising."""
    return sorted(rng.uniform(0, 1000 * seconds) for _ in range(round(per_s * seconds)))


def counter(at_ms: Sequence[float]) -> list[int]:
    """One machine numbers everything: every post waits for it, and for its network."""
    return list(range(1, len(at_ms) + 1))


def blocks(at_ms: Sequence[float], *, machines: int, size: int, rng: Random) -> list[int]:
    """Each machine fetches ``size`` numbers at a time from the counter, and uses them up."""
    left: list[Iterator[int]] = [iter(()) for _ in range(machines)]
    fetched = 0
    ids = []
    for _ in at_ms:
        machine = rng.randrange(machines)
        number = next(left[machine], None)
        if number is None:
            left[machine] = iter(range(fetched * size + 1, (fetched + 1) * size + 1))
            fetched += 1
            number = next(left[machine])
        ids.append(number)
    return ids


def snowflakes(at_ms: Sequence[float], *, machines: int, skew_ms: float, rng: Random) -> list[int]:
    """Each machine looks at its own clock, which is wrong by up to ``skew_ms`` either way."""
    workers = [Worker(machine) for machine in range(machines)]
    wrong_by_ms = [rng.uniform(-skew_ms, skew_ms) for _ in workers]
    ids = []
    for now_ms in at_ms:
        machine = rng.randrange(machines)
        ids.append(workers[machine].next_id(int(EPOCH_MS + now_ms + wrong_by_ms[machine])))
    return ids


def random_numbers(at_ms: Sequence[float], *, rng: Random) -> list[int]:
    """Nobody asks anybody anything, not even a clock."""
    return [rng.getrandbits(sum(LAYOUT_BITS.values())) for _ in at_ms]
