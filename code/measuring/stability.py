"""Whether a distribution has moved: the population stability index, and how often chance alone moves it.

Unit: 1 (a sum of logarithms, at least 0). Protocol: bins at the quantiles of a reference sample; the shares
of a window in the same bins; state the number of bins, the size of the reference **and of the window**,
because the index of an unchanged world is about (bins - 1) x (1/window + 1/reference), not 0.
Source: the index, its rule of thumb and its distribution, ``yurdakul2018``.

symbol  meaning
p       share of the reference in a bin
q       share of the window in the same bin
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Values = NDArray[np.floating]

LEAST_COUNT = 0.5
"""counted for an empty bin, whose logarithm would be infinite; a convention, to be stated with the result"""


def inner_edges(reference: Values, bins: int = 10) -> Values:
    """Return the edges between ``bins`` bins that each hold as much of ``reference``."""
    return np.quantile(reference, np.arange(1, bins) / bins)


def shares(values: Values, edges: Values) -> Values:
    """Return which share of ``values`` lies in each bin; an empty one counts as half a value.

    >>> shares(np.array([1.0, 2.0, 3.0, 9.0]), np.array([2.5])).tolist()
    [0.5, 0.5]
    """
    counts = np.bincount(np.searchsorted(edges, values), minlength=edges.size + 1)
    return np.maximum(counts, LEAST_COUNT) / values.size


def stability_index(p: Values, q: Values) -> float:
    """Return the sum of (q - p) ln(q / p) over all bins; the two may be exchanged.

    >>> round(stability_index(np.array([0.5, 0.5]), np.array([0.25, 0.75])), 4)  # 0.25 ln 3
    0.2747
    """
    return float(np.sum((q - p) * np.log(q / p)))


def drift_index(reference: Values, window: Values, *, bins: int = 10) -> float:
    """Return the stability index of ``window`` against ``reference``."""
    edges = inner_edges(reference, bins)
    return stability_index(shares(reference, edges), shares(window, edges))


def false_alarm_rate(
    reference: Values,
    draw: Callable[[int], Values],
    *,
    window: int,
    threshold: float,
    windows: int = 1000,
) -> float:
    """Return the share of windows, drawn from the unchanged world, whose index exceeds ``threshold``."""
    edges = inner_edges(reference)
    p = shares(reference, edges)
    indices = [stability_index(p, shares(draw(window), edges)) for _ in range(windows)]
    return float(np.mean(np.array(indices) > threshold))
