"""Find calls that go up a tier; derived in the chapter on styles, sec-multi-tier."""

from tiers.checking import UpwardImport, imported_names, upward_imports

__all__ = ["UpwardImport", "imported_names", "upward_imports"]
