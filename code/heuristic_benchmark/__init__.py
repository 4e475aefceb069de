"""A model next to a rule that anybody could have written; catalogue, card Heuristic Benchmark.

After Lakshmanan et al. 2020. The measure is money, since that is what those compare who pay for either.
"""

from heuristic_benchmark.scoring import Outcome, judge, share_saved

__all__ = ["Outcome", "judge", "share_saved"]
