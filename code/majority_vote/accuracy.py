"""How often a majority is right.

symbol  meaning                                                                     unit
n       members; odd, so that there is no tie                                       1
p       how often one member is right                                               1
r       share of the cases on which all members are right or wrong for one reason   1

If a share r of the cases is decided for all members at once and the others for each member alone, then any
two members are correlated with coefficient r, and each is still right with probability p.
"""

from __future__ import annotations

from math import comb


def majority_accuracy(members: int, accuracy: float) -> float:
    """Return the sum over k > n/2 of C(n, k) p^k (1 - p)^(n - k): errors are independent.

    >>> round(majority_accuracy(3, 0.8), 3)  # 0.512 + 3 * 0.128
    0.896
    """
    n, p = members, accuracy
    if n % 2 == 0:
        raise ValueError(f"{n} members can be tied; their number must be odd")
    return sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n // 2 + 1, n + 1))


def majority_accuracy_with_common_errors(members: int, accuracy: float, correlation: float) -> float:
    """Return r p + (1 - r) M, where M is the accuracy with independent errors: the gain shrinks by r.

    >>> round(majority_accuracy_with_common_errors(3, 0.8, 0.5), 3)  # half of the gain of 0.096 is left
    0.848
    """
    r, p = correlation, accuracy
    return r * p + (1 - r) * majority_accuracy(members, p)
