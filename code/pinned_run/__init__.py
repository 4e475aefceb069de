"""Name a training by everything that its result depends on; page on ML tactics, run-pinned-environment.

What a report on a training should contain is discussed by Pineau et al. 2021 (``pineau2021``).
"""

from pinned_run.key import changed, run_key
from pinned_run.training import train_bytes

__all__ = ["changed", "run_key", "train_bytes"]
