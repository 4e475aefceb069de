"""Train again when the model has become worse, or when the calendar says so; run-retrain-on-demand.

Watching the error rate for a significant rise follows Gama et al. 2004 (``gama2004``).
"""

from retraining.policies import Calendar, Never, OnDemand, Policy
from retraining.world import Day, drifting_days, fit_boundary
from retraining.year import Year, live_through

__all__ = [
    "Calendar",
    "Day",
    "Never",
    "OnDemand",
    "Policy",
    "Year",
    "drifting_days",
    "fit_boundary",
    "live_through",
]
