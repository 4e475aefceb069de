"""Histograms of oriented gradients: in which direction does brightness change, cell by cell?

A small version of Dalal and Triggs 2005 (``dalal2005``). Brightness itself drops out, and so does much of the
contrast, since each frame's histogram is divided by its length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS = 4  # in each direction
DIRECTIONS = 6  # over half a turn: an edge has no sign


def gradient_histograms(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return 4 × 4 × 6 numbers for each flattened frame of 16 by 16: (frames, 96).

    >>> upright = np.tile(np.arange(16.0), 16)
    >>> gradient_histograms(upright[None])[0].reshape(16, 6)[0].round(2).tolist()
    [0.25, 0.0, 0.0, 0.0, 0.0, 0.0]
    """
    pictures = frames.reshape(-1, 16, 16)
    down, across = np.gradient(pictures, axis=1), np.gradient(pictures, axis=2)
    strength = np.hypot(down, across)
    direction = np.floor(np.arctan2(down, across) % np.pi * DIRECTIONS / np.pi).astype(int) % DIRECTIONS
    each = strength[..., None] * (direction[..., None] == np.arange(DIRECTIONS))
    cells = each.reshape(-1, CELLS, 4, CELLS, 4, DIRECTIONS).sum(axis=(2, 4)).reshape(len(frames), -1)
    return np.asarray(cells / (np.linalg.norm(cells, axis=1, keepdims=True) + 1e-9))
