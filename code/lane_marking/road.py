"""Drawing a road whose lane is known, so that a lane finder can be judged.

An image has 120 rows and 160 columns, brightness 0 to 1. Two painted lines run from the bottom row to a
vanishing point on the horizon; where they leave the bottom row is the truth to be found.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

HEIGHT, WIDTH, HORIZON = 120, 160, 40


@dataclass(frozen=True)
class Weather:
    """How the road looks to the camera."""

    paint: float  # how much brighter the paint is than the asphalt
    noise: float  # standard deviation of the sensor noise
    reflections: int  # bright vertical streaks, as of lamps on wet asphalt


DAY = Weather(paint=0.5, noise=0.04, reflections=0)
WET_NIGHT = Weather(paint=0.15, noise=0.06, reflections=4)


@dataclass(frozen=True)
class Frame:
    """An image with the columns at which the lines leave its bottom row."""

    image: NDArray[np.float64]
    left: float
    right: float


def draw_road(rng: np.random.Generator, weather: Weather = DAY) -> Frame:
    """Return one frame of a straight road, its lane at a random place.

    >>> frame = draw_road(np.random.default_rng(0))
    >>> frame.image.shape
    (120, 160)
    """
    row, column = np.mgrid[0:HEIGHT, 0:WIDTH].astype(float)
    nearness = (row - HORIZON) / (HEIGHT - 1 - HORIZON)  # 0 at the horizon, 1 in the bottom row
    road = nearness > 0
    image = np.where(road, 0.30 + 0.05 * nearness, 0.75)
    vanishing = WIDTH / 2 + rng.uniform(-12, 12)
    left, right = rng.uniform(8, 40), rng.uniform(120, 152)
    for bottom in (left, right):
        centre = vanishing + (bottom - vanishing) * nearness
        image += weather.paint * (road & (np.abs(column - centre) <= 0.5 + 2 * nearness))
    for _ in range(weather.reflections):
        centre, half_width = rng.uniform(0, WIDTH), rng.uniform(1, 3)
        image += rng.uniform(0.3, 0.6) * (road & (np.abs(column - centre) <= half_width))
    noise = rng.normal(0, weather.noise, image.shape)
    return Frame(np.clip(image + noise, 0, 1), left, right)
