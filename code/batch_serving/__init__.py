"""Predict for everybody at night, or for each request when it comes: when which is cheaper, and how stale.

"Batch Serving" in ``lakshmanan2020``. Used on the page on serving, run-batch-serving.
"""

from batch_serving.cost import break_even_requests, cost_in_advance, cost_on_request, share_used
from batch_serving.staleness import ages_h, daily_requests, mean_age

__all__ = [
    "ages_h",
    "break_even_requests",
    "cost_in_advance",
    "cost_on_request",
    "daily_requests",
    "mean_age",
    "share_used",
]
