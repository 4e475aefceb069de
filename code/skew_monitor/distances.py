"""Distances between the values of a feature in training and those in a window of operation.

symbol  meaning
r, n    values in the reference and in the window
D       largest gap between the two cumulative shares (Kolmogorov and Smirnov, ``massey1951``), from 0 to 1
PSI     population stability index over ten bins (``yurdakul2018``), at least 0; from :mod:`measuring`
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

import numpy as np

from measuring import drift_index


def stability(reference: Sequence[float], window: Sequence[float]) -> float:
    """Return the PSI of ``window`` against ``reference``."""
    return drift_index(np.asarray(reference, dtype=float), np.asarray(window, dtype=float))


def ks_distance(reference: Sequence[float], window: Sequence[float]) -> float:
    """Return D: it looks at every place where either cumulative share can step.

    >>> ks_distance([1, 2, 3, 4], [3, 4])
    0.5
    """
    first, second = np.sort(np.asarray(reference)), np.sort(np.asarray(window))
    steps = np.concatenate([first, second])
    shares = [np.searchsorted(part, steps, side="right") / part.size for part in (first, second)]
    return float(np.max(np.abs(shares[0] - shares[1])))


def ks_limit(reference: int, window: int, *, chance: float = 0.001) -> float:
    """Return the D that an unchanged world exceeds with probability ``chance``, for large samples.

    >>> round(ks_limit(10_000, 100, chance=0.05), 4)  # 1.358 √(1/100 + 1/10,000)
    0.1365
    """
    return sqrt(-log(chance / 2) / 2) * sqrt(1 / reference + 1 / window)
