"""A delivery robot on the pavement: is there a person ahead, and does it stop in time?

:mod:`~sidewalk_robot.shapes` and :mod:`~sidewalk_robot.encounters` draw what its camera sees, 16 by 16 pixels
for each frame, while it drives towards a person or a thing; :mod:`~sidewalk_robot.gradients` describes them
after Dalal and Triggs 2005 (``dalal2005``); :mod:`~sidewalk_robot.candidates` are seven detectors;
:mod:`~sidewalk_robot.trial` counts misses and false stops; :mod:`~sidewalk_robot.stopping` is the physics.
Chapter "Studio" (sec-studio). Needs NumPy and scikit-learn.
"""

from sidewalk_robot.candidates import candidates
from sidewalk_robot.encounters import DAY, DUSK, NIGHT, Light, draw_encounters, draw_frames, draw_things
from sidewalk_robot.gradients import gradient_histograms
from sidewalk_robot.shapes import THINGS
from sidewalk_robot.stopping import encounters_to_show, seconds_to_decide, stopping_distance_m
from sidewalk_robot.trial import Detector, train

__all__ = [
    "DAY",
    "DUSK",
    "NIGHT",
    "THINGS",
    "Detector",
    "Light",
    "candidates",
    "draw_encounters",
    "draw_frames",
    "draw_things",
    "encounters_to_show",
    "gradient_histograms",
    "seconds_to_decide",
    "stopping_distance_m",
    "train",
]
