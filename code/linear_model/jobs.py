"""Jobs of a transcription service: how long a recording is, and how long its transcript took.

The world is made up, so that the truth is known: a job waits and loads a model for ``start_min`` minutes,
then needs ``per_min`` minutes for each minute of sound and ``per_square`` minutes for each squared minute,
because telling speakers apart compares every stretch of the recording with every other. The rest is noise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random


class Job(NamedTuple):
    """One recording and its transcript."""

    length_min: float
    turnaround_min: float


def make_jobs(
    count: int,
    generator: Random,
    *,
    start_min: float = 5,
    per_min: float = 0.15,
    per_square: float = 0,
    noise_min: float = 0.8,
    longest_min: float = 60,
) -> list[Job]:
    """Return ``count`` jobs of 2 to ``longest_min`` minutes, all lengths alike, in the order of arrival."""
    if longest_min <= 2:
        raise ValueError(f"longest recording {longest_min} min; it must be longer than 2 min")
    jobs = []
    for _ in range(count):
        length = generator.uniform(2, longest_min)
        expected = start_min + per_min * length + per_square * length**2
        jobs.append(Job(length, generator.gauss(expected, noise_min)))
    return jobs
