"""Training a detector, and the rule that turns ten answers into a stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sidewalk_robot.encounters import DAY, DUSK, draw_frames, draw_things
from sidewalk_robot.shapes import THINGS

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from sklearn.pipeline import Pipeline

ALARMS_NEEDED = 3  # of the frames of an encounter: one bad frame must not stop the robot


@dataclass(frozen=True)
class Detector:
    """A trained model with the score above which a frame raises an alarm."""

    model: Pipeline
    threshold: float

    def alarms(self, encounters: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return for each frame of each encounter whether it raises an alarm: (encounters, frames)."""
        count, frames = encounters.shape[:2]
        return (scores(self.model, encounters) > self.threshold).reshape(count, frames)

    def stops(self, encounters: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return for each encounter whether the robot stops: at least three frames raise an alarm."""
        return np.asarray(self.alarms(encounters).sum(axis=1) >= ALARMS_NEEDED)


def train(model: Pipeline, *, seed: int = 0, frames: int = 6000, false_stops: float = 0.01) -> Detector:
    """Train on frames by day and at dusk; set the threshold so that few other things stop the robot."""
    rng = np.random.default_rng(seed)
    pictures, labels = [], []
    for light in (DAY, DUSK):
        for kind in ("person", *THINGS):
            count = frames // (4 if kind == "person" else 4 * len(THINGS))
            pictures.append(draw_frames(kind, count, light, rng).reshape(count, -1))
            labels += [kind == "person"] * count
    model.fit(np.concatenate(pictures), np.array(labels))
    things = np.concatenate([draw_things(400, light, rng) for light in (DAY, DUSK)])
    answers = scores(model, things).reshape(things.shape[:2])
    deciding = np.sort(answers, axis=1)[:, -ALARMS_NEEDED]  # the stop hangs on the third-highest score
    return Detector(model, float(np.quantile(deciding, 1 - false_stops)))


def scores(model: Pipeline, encounters: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the score of every frame, in the order of the frames."""
    rows = encounters.reshape(-1, encounters.shape[-2] * encounters.shape[-1])
    return np.asarray(model.predict_proba(rows)[:, 1])
