"""Six components, each with one responsibility and one secret; none of them knows another.

component         responsible for                       hides
DataSource        getting words out of people           how they are asked
DataManagement    keeping examples                      how many are kept, and for how long
FeatureStore      the meaning of a feature              how it is computed, and what is cached
Pipeline          making a model from examples          the learning algorithm
InferenceService  answering with the current model      how a model is searched and replaced
Monitoring        noticing that the world has changed   what is compared with what
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import dist
from statistics import fmean
from typing import TYPE_CHECKING

from transcription.handed_over import Example, Features, Recording, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random


@dataclass(frozen=True)
class Model:
    """One mean of the features for each word; the nearest mean is the answer."""

    means: Mapping[str, Features]

    def recognise(self, features: Features) -> Word:
        """Return the nearest word, with the score d2 / (d1 + d2) of nearest and second distance.

        >>> Model({"yes": (0.0,), "no": (1.0,)}).recognise((0.25,))
        Word(text='yes', score=0.75)
        """
        (nearest, text), (second, _) = sorted(
            (dist(features, mean), text) for text, mean in self.means.items()
        )[:2]
        return Word(text, second / (nearest + second) if second else 0.5)


class DataSource:
    """Asks people what was said: in the editor about doubtful words, in the labelling tool about any."""

    def corrections(self, recording: Recording, words: Sequence[Word], *, below: float) -> dict[int, str]:
        """Return position and true text of the words with a score below the limit: those shown in orange."""
        return {i: recording.said[i] for i, word in enumerate(words) if word.score < below}

    def labels(self, recording: Recording, *, share: float, rng: Random) -> dict[int, str]:
        """Return position and true text of words drawn at random, whatever the model thinks of them."""
        return {i: text for i, text in enumerate(recording.said) if rng.random() < share}


class DataManagement:
    """Keeps the latest examples and says whose they are."""

    def __init__(self, capacity: int) -> None:
        self.examples: deque[Example] = deque(maxlen=capacity)

    def store(self, examples: Iterable[Example]) -> None:
        """Keep the examples; the oldest make room."""
        self.examples.extend(examples)


class FeatureStore:
    """Computes features once for a recording, for inference and training alike."""

    def __init__(self) -> None:
        self.cache: dict[str, tuple[Features, ...]] = {}
        self.computed = self.served = 0

    def features(self, recording: Recording) -> tuple[Features, ...]:
        """Return the sounds divided by the mean loudness of the recording."""
        self.served += 1
        if recording.name not in self.cache:
            self.computed += 1
            loudness = fmean(energy for sound in recording.sounds for energy in sound)
            self.cache[recording.name] = tuple(
                tuple(energy / loudness for energy in sound) for sound in recording.sounds
            )
        return self.cache[recording.name]

    def features_of(self, examples: Iterable[Example]) -> list[Features]:
        """Return the same features again, for training: one for each example."""
        return [self.cache[example.recording][example.position] for example in examples]


class Pipeline:
    """Makes a model from examples and their features."""

    def train(self, examples: Iterable[Example], features: Iterable[Features]) -> Model:
        """Return the model with the mean of each word's features."""
        by_word: dict[str, list[Features]] = defaultdict(list)
        for example, row in zip(examples, features, strict=True):
            by_word[example.text].append(row)
        return Model({text: tuple(map(fmean, zip(*rows, strict=True))) for text, rows in by_word.items()})


class InferenceService:
    """Answers with whatever model was deployed last."""

    model: Model

    def deploy(self, model: Model) -> None:
        """Answer with ``model`` from now on."""
        self.model = model

    def transcribe(self, features: Iterable[Features]) -> list[Word]:
        """Return one word for each sound."""
        return [self.model.recognise(one) for one in features]


@dataclass
class Monitoring:
    """Compares today's share of doubtful words with that of the first day."""

    doubtful_below: float
    alarm_factor: float
    today: list[float] = field(default_factory=list)
    usual: float | None = None

    def observe(self, words: Iterable[Word]) -> None:
        """Note the scores; not the words, which are none of its business."""
        self.today.extend(word.score for word in words)

    def close_day(self) -> tuple[float, bool]:
        """Return the day's share of doubtful words, and whether training is due."""
        share = fmean(score < self.doubtful_below for score in self.today)
        self.today.clear()
        if self.usual is None:
            self.usual = share
        return share, share > self.alarm_factor * self.usual
