"""Fewer bits for each weight: affine quantisation; page on ML tactics, run-quantisation.

The scheme follows Jacob et al. 2018 (``jacob2018``): a whole number q stands for the real number s (q - z).
"""

from quantisation.affine import Affine, fit_affine

__all__ = ["Affine", "fit_affine"]
