"""Twenty-four ways to find card fraud, and what each of them costs: the comparison that part V argues about.

Trained on the world of ``fraud_transactions``, split in time, with the labels' delay. Chapters "Constraints"
(sec-constraints), "Choosing" (sec-choosing) and the studio. Uses scikit-learn.
"""

from fraud_candidates.comparison import (
    COLUMNS,
    Trial,
    compare,
    most_suspicious,
    numbers_to_read,
    split_world,
)
from fraud_candidates.families import candidates

__all__ = ["COLUMNS", "Trial", "candidates", "compare", "most_suspicious", "numbers_to_read", "split_world"]
