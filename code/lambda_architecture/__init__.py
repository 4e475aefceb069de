"""Two ways to one view: all events again and again, and the events since, one by one.

The Lambda architecture of ``marz2015``. Used on the page on styles for data, run-lambda.
"""

from lambda_architecture.events import Transcribed, draw_events
from lambda_architecture.layers import Layers
from lambda_architecture.views import View, begun_minutes, exact_minutes, merge, recount

__all__ = [
    "Layers",
    "Transcribed",
    "View",
    "begun_minutes",
    "draw_events",
    "exact_minutes",
    "merge",
    "recount",
]
