"""Answer worse rather than not at all: a ladder of fallbacks, a trace of outages; run-graceful-degradation.

The tactic *degradation* after Bass, Clements and Kazman 2021 (``bass2021``).
"""

from fallback_ladder.ladder import Ladder, NoAnswerError, Rung
from fallback_ladder.outages import Outage, down_at, outages

__all__ = ["Ladder", "NoAnswerError", "Outage", "Rung", "down_at", "outages"]
