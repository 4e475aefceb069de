"""How often a majority is wrong.

symbol  meaning                                                            unit
p       share of the questions that one voter gets wrong                   1
β       share of a voter's errors that all voters make at the same time    1

Errors that are shared come first: with probability β p all are wrong. In the other cases the voters err
independently, at the rate r that leaves each of them with p in total; what the majority of independent voters
achieves is in ``majority_vote``.
"""

from __future__ import annotations

from majority_vote import majority_accuracy


def wrong_vote(*, voters: int, wrong: float, shared: float = 0.0) -> float:
    """Return the probability that more than half of the voters are wrong.

    >>> round(wrong_vote(voters=3, wrong=0.1), 3)  # 3 · 0.1² · 0.9 + 0.1³
    0.028
    >>> round(wrong_vote(voters=3, wrong=0.1, shared=1.0), 3)
    0.1
    """
    p, beta = wrong, shared
    all_wrong = beta * p
    r = (p - all_wrong) / (1 - all_wrong)
    return all_wrong + (1 - all_wrong) * (1 - majority_accuracy(voters, 1 - r))
