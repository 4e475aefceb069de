"""What the camera sees while the robot drives up to somebody: frames that belong together.

A person keeps her coat and her height for the whole encounter, and the street stays the same street. Only
distance, steps and noise change from frame to frame. So a detector that misses her once will miss her again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sidewalk_robot.shapes import SIDE, THINGS, cover

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Frames = NDArray[np.float64]

FRAMES_PER_S = 30
SPEED_M_S = 1.5
START_M = 4.0
PERSON_M, THING_M = (1.1, 1.95), (0.8, 2.2)  # heights; children are persons


class Light(NamedTuple):
    """How well things stand out, as a share of full brightness, and the noise of the camera."""

    contrast: float
    noise: float


DAY = Light(0.45, 0.025)
DUSK = Light(0.30, 0.04)
NIGHT = Light(0.16, 0.06)


def draw_encounters(
    kind: str,
    count: int,
    light: Light,
    rng: np.random.Generator,
    *,
    frames: int = 10,
    heights_m: tuple[float, float] | None = None,
) -> Frames:
    """Return ``count`` encounters with a ``kind`` that appears at four metres: (count, frames, 16, 16).

    >>> draw_encounters("post", 2, DAY, np.random.default_rng(0)).shape
    (2, 10, 16, 16)
    """
    street = _Street(kind, count, rng, heights_m)
    time_s = np.arange(frames) / FRAMES_PER_S
    distance_m = np.tile(START_M - SPEED_M_S * time_s, count)
    return street.frames(frames, distance_m, np.tile(time_s, count), light, rng)


def draw_frames(kind: str, count: int, light: Light, rng: np.random.Generator) -> Frames:
    """Return ``count`` single frames of different encounters at 3 to 5 m: (count, 16, 16)."""
    distance_m = rng.uniform(3, 5, count)
    return _Street(kind, count, rng).frames(1, distance_m, np.zeros(count), light, rng)[:, 0]


def draw_things(count: int, light: Light, rng: np.random.Generator) -> Frames:
    """Return ``count`` encounters with things of all kinds, in equal numbers."""
    each = count // len(THINGS)
    return np.concatenate([draw_encounters(kind, each, light, rng) for kind in THINGS])


class _Street:
    """What stays the same during each of many encounters."""

    def __init__(
        self,
        kind: str,
        count: int,
        rng: np.random.Generator,
        heights_m: tuple[float, float] | None = None,
    ) -> None:
        """Draw who or what stands there, and in front of what."""
        self.kind, self.count = kind, count
        usual = PERSON_M if kind == "person" else THING_M
        self.height_m = rng.uniform(*(heights_m or usual), count)
        self.column = rng.uniform(6, 9, count)
        self.phase = rng.uniform(0, 2 * np.pi, count)
        # Darker or brighter than the street, and some nearly as bright.
        self.coat = rng.uniform(0.3, 1, count) * rng.choice([-1, 1], count)
        self.slope = rng.normal(0, 0.1, (count, 1, 1))
        self.kerb = rng.uniform(0, SIDE, (count, 1, 1))
        self.kerb_shade = rng.normal(0, 0.12, (count, 1, 1))

    def frames(
        self, each: int, distance_m: Frames, time_s: Frames, light: Light, rng: np.random.Generator
    ) -> Frames:
        """Return ``each`` frames of every encounter, at these distances and times."""
        height_m, column, phase, coat = (
            np.repeat(values, each) for values in (self.height_m, self.column, self.phase, self.coat)
        )
        steps = 2 * np.pi * 1.8 * time_s if self.kind == "person" else 0.0
        covered = cover(self.kind, height_m, distance_m, column, phase + steps)
        street = np.repeat(self._background(light), each, axis=0)
        picture = street + light.contrast * coat[:, None, None] * covered
        noisy = picture + rng.normal(0, light.noise, picture.shape)
        return np.clip(noisy, 0, 1).reshape(self.count, each, SIDE, SIDE)

    def _background(self, light: Light) -> Frames:
        """Return a wall or a road with a shade and one upright edge, as a kerb or a house has."""
        _row, col = np.mgrid[0:SIDE, 0:SIDE].astype(float)
        shade = self.slope * (col / SIDE - 0.5) + self.kerb_shade * (col > self.kerb)
        return np.asarray(0.5 + light.contrast * 2 * shade)
