"""Silhouettes: how much of each pixel a person or a thing covers, for many frames at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Values = NDArray[np.float64]

SIDE = 16
FOCAL_PX = 34.0  # one metre at one metre's distance covers so many pixels
THINGS = ("post", "bin", "hedge", "sign")


def cover(kind: str, height_m: Values, distance_m: Values, column: Values, phase: Values) -> Values:
    """Return for each frame which share of each pixel the silhouette covers: (frames, 16, 16).

    An outline says by how much a point is inside, in heights of the silhouette.
    """
    height_px = (FOCAL_PX * height_m / distance_m)[:, None, None]
    feet = (11 + 0.4 * FOCAL_PX / distance_m)[:, None, None]  # the camera is 0.4 m above the pavement
    row, col = np.mgrid[0:SIDE, 0:SIDE].astype(float)
    down = 1 - (feet - row) / height_px  # 0 at the top of the silhouette, 1 at its feet
    across = (col - column[:, None, None]) / height_px
    inside = (down >= 0) & (down <= 1)
    room = OUTLINES[kind](down, across, phase[:, None, None]) * height_px
    return np.where(inside, np.clip(room + 0.5, 0, 1), 0.0)


def _person(down: Values, across: Values, phase: Values) -> Values:
    """Return by how much a point is inside a head, a trunk or one of two moving legs."""
    stride = 0.09 * np.sin(phase) * (down - 0.5)
    head = 0.085 - np.hypot(across, 0.9 * (down - 0.085))
    trunk = np.where((down > 0.15) & (down < 0.58), 0.15 - np.abs(across), -1.0)
    legs = np.where(down >= 0.55, 0.055 - np.abs(np.abs(across) - 0.075 - stride), -1.0)
    return np.maximum(np.maximum(head, trunk), legs)


def _post(_down: Values, across: Values, _phase: Values) -> Values:
    return 0.045 - np.abs(across)


def _bin(down: Values, across: Values, _phase: Values) -> Values:
    return np.where(down > 0.35, 0.19 - np.abs(across), -1.0)


def _hedge(down: Values, across: Values, phase: Values) -> Values:
    return np.where(down > 0.45 + 0.1 * np.sin(12 * across + phase), 0.7 - np.abs(across), -1.0)


def _sign(down: Values, across: Values, _phase: Values) -> Values:
    return np.where(down < 0.3, 0.15 - np.abs(across), 0.025 - np.abs(across))


OUTLINES = {"person": _person, "post": _post, "bin": _bin, "hedge": _hedge, "sign": _sign}
