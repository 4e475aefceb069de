"""The events of one Scribe transcript: what the model wrote, and what people made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Transcribed:
    """A model has written the first version."""

    words: Words
    model: str


@dataclass(frozen=True)
class Corrected:
    """A person has replaced a word."""

    position: int
    word: str
    editor: str


Event: TypeAlias = Transcribed | Corrected


def apply(words: Words, event: Event) -> Words:
    """Return the transcript after ``event``.

    >>> apply(("their", "is"), Corrected(0, "there", editor="Jo"))
    ('there', 'is')
    """
    match event:
        case Transcribed(first_version):
            return first_version
        case Corrected(position, word):
            return (*words[:position], word, *words[position + 1 :])


def random_events(*, words: int, corrections: int, rng: Random) -> Iterator[Event]:
    """Yield a transcription and then corrections of random words by two editors."""
    vocabulary = ["court", "session", "witness", "question", "answer", "please", "yes", "no"]
    yield Transcribed(tuple(rng.choices(vocabulary, k=words)), model="v3")
    for _ in range(corrections):
        yield Corrected(rng.randrange(words), rng.choice(vocabulary), rng.choice(["Jo", "Sam"]))
