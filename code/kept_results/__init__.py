"""Keep an answer for a while instead of computing it again; tactics page, run-keep-copies.

The tactics *maintain multiple copies of data* and *of computations* after Bass, Clements and Kazman 2021
(``bass2021``).
"""

from kept_results.copies import KeptResults
from kept_results.world import ChangingWorld, zipf_requests

__all__ = ["ChangingWorld", "KeptResults", "zipf_requests"]
