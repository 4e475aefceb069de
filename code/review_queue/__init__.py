"""What a model does not decide waits for a person, in office hours; page on ML tactics, run-review-queue.

First come, first served, by several clerks. Within a day this is the queue for which Erlang found the mean
wait, and the tests compare with his formula. Time is simulated.
"""

from review_queue.hours import MINUTES_A_DAY, clock_min
from review_queue.queue import arrivals_min, share_within, waits_h

__all__ = ["MINUTES_A_DAY", "arrivals_min", "clock_min", "share_within", "waits_h"]
