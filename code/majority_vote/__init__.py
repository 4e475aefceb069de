"""Several models vote: what that gains, what common errors leave of the gain, and how long it takes.

The formula for independent voters is Condorcet's (``condorcet1785``); ensembles of classifiers are reviewed
in ``dietterich2000``. Used on the page on serving, run-ensemble.
"""

from majority_vote.accuracy import majority_accuracy, majority_accuracy_with_common_errors
from majority_vote.simulation import simulated_accuracy, simulated_latency_ms
from majority_vote.slowest import mean_latency_of_slowest_ms

__all__ = [
    "majority_accuracy",
    "majority_accuracy_with_common_errors",
    "mean_latency_of_slowest_ms",
    "simulated_accuracy",
    "simulated_latency_ms",
]
