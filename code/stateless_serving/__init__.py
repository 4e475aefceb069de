"""Serve a model as a function without memory, and see what that permits: any replica, and one queue for all.

"Stateless Serving Function" in ``lakshmanan2020``; the waiting time of a shared queue is Erlang's formula.
Used on the page on serving, run-stateless.
"""

from stateless_serving.queueing import mean_wait, simulated_waits
from stateless_serving.replicas import RememberingReplica, Request, payments, serve, unusual

__all__ = [
    "RememberingReplica",
    "Request",
    "mean_wait",
    "payments",
    "serve",
    "simulated_waits",
    "unusual",
]
