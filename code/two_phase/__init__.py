"""A small model answers, a large one is asked when the small one is unsure.

"Two-Phase Predictions" in ``lakshmanan2020``; the idea of a cascade of ever more careful classifiers is
older (``viola2001``). Used on the page on serving, run-two-phase.
"""

from two_phase.arithmetic import break_even_share, mean_cost
from two_phase.cases import Case, draw_cases
from two_phase.routing import Outcome, route, share_of_errors_seen, threshold_for_share

__all__ = [
    "Case",
    "Outcome",
    "break_even_share",
    "draw_cases",
    "mean_cost",
    "route",
    "share_of_errors_seen",
    "threshold_for_share",
]
