"""Customers who upload recordings: one sound for each word, and what becomes of it on the way.

Notation
    B    frequency bands of a sound
    m_w  energy of word w in each band, drawn once
    g_b  what the channel lets through of band b
    v    loudness of the recording
    x    what is recorded: v g_b m_wb, plus noise
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcription.handed_over import Recording, Sound

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class Channel:
    """What is let through of each band, and how much noise is added."""

    gains: tuple[float, ...]
    noise: float = 0.1


PLAIN = Channel((1.0,) * 8)
COMPRESSED = Channel((0.5, 0.8, 1.0, 1.0, 1.0, 0.8, 0.5, 0.3))  # both ends of the spectrum suffer


class Vocabulary:
    """The words that customers use, and how they sound."""

    def __init__(self, size: int, *, rng: Random, bands: int = 8) -> None:
        self.sounds: dict[str, Sound] = {
            f"word {number}": tuple(rng.random() for _ in range(bands)) for number in range(1, size + 1)
        }

    def record(self, name: str, customer: str, *, words: int, channel: Channel, rng: Random) -> Recording:
        """Return a recording of ``words`` words drawn at random, of a random loudness."""
        said = tuple(rng.choices(list(self.sounds), k=words))
        loudness = rng.uniform(0.5, 2)
        sounds = tuple(
            tuple(
                loudness * (gain * energy + rng.gauss(0, channel.noise))
                for gain, energy in zip(channel.gains, self.sounds[word], strict=True)
            )
            for word in said
        )
        return Recording(name, customer, sounds, said)

    def day(self, day: int | str, *, channel: Channel, rng: Random, customers: int = 10) -> list[Recording]:
        """Return one recording of fifty words from each customer."""
        return [
            self.record(f"day {day}, customer {i}", f"customer {i}", words=50, channel=channel, rng=rng)
            for i in range(1, customers + 1)
        ]
