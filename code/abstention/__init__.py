"""Say nothing when in doubt: coverage, accuracy and cost; page on ML tactics, run-abstention.

The rule with the least cost was found by Chow 1970 (``chow1970``).
"""

from abstention.reject import CoveragePoint, best_threshold, coverage_curve, mean_cost

__all__ = ["CoveragePoint", "best_threshold", "coverage_curve", "mean_cost"]
