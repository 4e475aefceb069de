"""How differently a decision treats groups.

Unit: 1 (difference of two shares, 0 to 1). Protocol: decisions on data that were not used for training, with
the threshold as shipped; for each group its size, its selection rate and its true-positive rate; the gap is
the largest rate minus the smallest. State the size of the smallest group: its rate has the largest error.
Source: selection rates (independence) and their limits, ``barocas2023``; true-positive rates (equal
opportunity), ``hardt2016``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]


def selection_rates(selected: Flags, group: NDArray[np.generic]) -> dict[str, float]:
    """Return for each group which share of it is selected.

    >>> selection_rates(np.array([True, False, True, True]), np.array(["a", "a", "b", "b"]))
    {'a': 0.5, 'b': 1.0}
    """
    return {str(name): float(selected[group == name].mean()) for name in np.unique(group)}


def true_positive_rates(selected: Flags, deserving: Flags, group: NDArray[np.generic]) -> dict[str, float]:
    """Return for each group which share of those who deserve it is selected."""
    return selection_rates(selected[deserving], group[deserving])


def gap(rates: dict[str, float]) -> float:
    """Return the largest rate minus the smallest.

    >>> gap({"a": 0.5, "b": 0.75})
    0.25
    """
    return max(rates.values()) - min(rates.values())


def threshold_for_rate(scores: NDArray[np.floating], rate: float) -> float:
    """Return the threshold above which the share ``rate`` of ``scores`` lies, as nearly as ties permit.

    >>> scores = np.array([0.1, 0.4, 0.6, 0.9])
    >>> bool((scores > threshold_for_rate(scores, 0.5)).mean() == 0.5)
    True
    """
    return float(np.quantile(scores, 1 - rate, method="inverted_cdf"))
