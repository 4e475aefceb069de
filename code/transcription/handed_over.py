"""What the components hand to one another: the part of their interfaces that a type checker can see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Sound: TypeAlias = tuple[float, ...]  # energy of one spoken word in each of some frequency bands
Features: TypeAlias = tuple[float, ...]  # the same after normalisation; what the model sees


@dataclass(frozen=True)
class Recording:
    """What a customer uploads, and what was really said, which nobody in the system can read."""

    name: str
    customer: str
    sounds: tuple[Sound, ...]
    said: tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """What the model makes of one sound."""

    text: str
    score: float  # how sure the model is, from 0.5 (two words equally likely) to 1


@dataclass(frozen=True)
class Example:
    """A place in a recording, and the word that a person has heard there."""

    recording: str
    position: int
    text: str
    customer: str  # whose voice it is
