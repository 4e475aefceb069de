"""Make a stated confidence come true: reliability, its error and isotonic regression; run-calibration.

Isotonic calibration after Zadrozny and Elkan 2002 (``zadrozny2002``); the expected calibration error as used
by Guo et al. 2017 (``guo2017``).
"""

from calibration.isotonic import Isotonic, fit_isotonic
from calibration.reliability import Bin, expected_calibration_error, reliability

__all__ = ["Bin", "Isotonic", "expected_calibration_error", "fit_isotonic", "reliability"]
