"""A weighted decision matrix that shows what it hides; chapter sec-deciding.

In the order of the chapter: worth and total (`weighing`), the weight at which the winner changes and the
weights under which a given option wins (`sensitivity`).
"""

from decision_matrix.sensitivity import Flip, flips, reweighted, winning_weights
from decision_matrix.weighing import Criterion, ends_from, ranked, read_matrix, total, worth

__all__ = [
    "Criterion",
    "Flip",
    "ends_from",
    "flips",
    "ranked",
    "read_matrix",
    "reweighted",
    "total",
    "winning_weights",
    "worth",
]
