"""Leave out the smallest weights; page on ML tactics, run-pruning.

Pruning by magnitude after Han et al. 2015 (``han2015``).
"""

from pruning.magnitude import prune, sparse_bytes

__all__ = ["prune", "sparse_bytes"]
