"""Servers with a waiting room, with or without a limit; tactics page, run-bounded-queue.

The tactic *bound queue sizes* after Bass, Clements and Kazman 2021 (``bass2021``). Time is simulated.
"""

from bounded_queue.queue import Served, poisson_arrivals, serve

__all__ = ["Served", "poisson_arrivals", "serve"]
