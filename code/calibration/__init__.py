"""Make a stated confidence come true: isotonic regression; page on ML tactics, run-calibration.

Isotonic calibration after Zadrozny and Elkan 2002 (``zadrozny2002``). How far confidences are from the truth
is measured in ``measuring.calibration``.
"""

from calibration.isotonic import Isotonic, fit_isotonic

__all__ = ["Isotonic", "fit_isotonic"]
