"""Who hands what to whom: train, serve, log, monitor, train again. Everything handed over is written down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from transcription.components import (
    DataManagement,
    DataSource,
    FeatureStore,
    InferenceService,
    Monitoring,
    Pipeline,
)
from transcription.handed_over import Example

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

    from transcription.handed_over import Recording

Thing = TypeVar("Thing")

ORANGE = 0.6  # words with a lower score are shown in orange
LABELLED_SHARE = 0.1  # of the words go to annotators, drawn at random


class Wiring:
    """The only way from one component to another; it remembers each that was used."""

    def __init__(self) -> None:
        self.flows: Counter[tuple[str, str, str]] = Counter()

    def hand(self, source: str, target: str, carries: str, what: Thing) -> Thing:
        """Return ``what`` at the other end."""
        self.flows[source, target, carries] += 1
        return what


@dataclass(frozen=True)
class Day:
    """What happened on one day; ``wrong`` is known to the simulation only, not to Scribe."""

    words: int
    wrong: int  # as the model wrote them
    left_wrong: int  # after customers have corrected the orange ones
    doubtful: float  # share of orange words
    retrained: bool


class Scribe:
    """Six components and their wiring."""

    def __init__(self, *, rng: Random, alarm_factor: float = 1.5) -> None:
        """Retrain when the share of doubtful words exceeds ``alarm_factor`` times that of the first day."""
        self.rng, self.wiring = rng, Wiring()
        self.editor, self.labelling_tool = DataSource(), DataSource()
        self.training_data = DataManagement(capacity=1000)
        self.feature_server = FeatureStore()
        self.pipeline, self.inference = Pipeline(), InferenceService()
        self.monitoring = Monitoring(ORANGE, alarm_factor)

    def annotate(self, recordings: Iterable[Recording]) -> None:
        """Let annotators write down all that was said."""
        for recording in recordings:
            self.feature_server.features(recording)
            self._keep(recording, dict(enumerate(recording.said)), "Labelling tool", "labels")

    def job(self, recording: Recording) -> tuple[int, int]:
        """Return the number of wrong words, before and after the customer's corrections."""
        hand = self.wiring.hand
        computed = self.feature_server.features(recording)
        features = hand("Feature server", "Inference", "features", computed)
        words = hand("Inference", "Editor", "words", self.inference.transcribe(features))
        self.monitoring.observe(hand("Inference", "Model monitoring", "scores", words))
        corrected = self.editor.corrections(recording, words, below=ORANGE)
        labelled = self.labelling_tool.labels(recording, share=LABELLED_SHARE, rng=self.rng)
        self._keep(recording, corrected, "Editor", "corrections")
        self._keep(recording, labelled, "Labelling tool", "labels")
        wrong = {i for i, word in enumerate(words) if word.text != recording.said[i]}
        return len(wrong), len(wrong - set(corrected))

    def day(self, recordings: Iterable[Recording]) -> Day:
        """Serve a day's recordings; in the evening look at the monitor, and train again if it says so."""
        counts = [(len(recording.said), *self.job(recording)) for recording in recordings]
        words, wrong, left = (sum(column) for column in zip(*counts, strict=True))
        doubtful, due = self.monitoring.close_day()
        if due:
            self.wiring.hand("Model monitoring", "Training pipeline", "retraining", due)
            self.release()
        return Day(words, wrong, left, doubtful, due)

    def release(self) -> None:
        """Train on what is kept, and deploy."""
        hand = self.wiring.hand
        examples = hand("Training data", "Training pipeline", "examples", tuple(self.training_data.examples))
        features = hand(
            "Feature server", "Training pipeline", "features", self.feature_server.features_of(examples)
        )
        model = hand("Training pipeline", "Inference", "new model", self.pipeline.train(examples, features))
        self.inference.deploy(model)

    def _keep(self, recording: Recording, texts: Mapping[int, str], source: str, carries: str) -> None:
        """Let a data source hand over what people have said."""
        examples = [Example(recording.name, i, text, recording.customer) for i, text in texts.items()]
        self.training_data.store(self.wiring.hand(source, "Training data", carries, examples))
