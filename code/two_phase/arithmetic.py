"""What two phases cost.

symbol  meaning                                        unit
c1      cost of the first, small model                 dollars per prediction
c2      cost of the second, large model                dollars per prediction
q       share of the cases that go on to the second    1
"""

from __future__ import annotations


def mean_cost(c1: float, c2: float, share: float) -> float:
    """Return c1 + q c2: every case pays for the first model, a share of them for the second as well.

    >>> mean_cost(1, 10, share=0.2)
    3.0
    """
    return c1 + share * c2


def break_even_share(c1: float, c2: float) -> float:
    """Return 1 - c1 / c2, the share above which asking the large model at once is cheaper.

    >>> break_even_share(1, 10)
    0.9
    """
    return 1 - c1 / c2
