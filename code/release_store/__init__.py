"""Keep every release whole, and go back to one; tactics page, run-rollback.

The tactic *rollback* after Bass, Clements and Kazman 2021 (``bass2021``).
"""

from release_store.store import ReleaseStore, fingerprint

__all__ = ["ReleaseStore", "fingerprint"]
