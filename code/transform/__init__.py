"""Preprocessing that travels with its model; catalogue, card Transform (Lakshmanan et al. 2020).

Read in this order: :class:`Scaling` is what training learns about the inputs, :class:`Centroids` is a model
that only makes sense for scaled inputs, :class:`Scorer` keeps both together, and :func:`train` fits the two.
"""

from transform.scorer import Centroids, Scaling, Scorer, differing, fit_scaling, train

__all__ = ["Centroids", "Scaling", "Scorer", "differing", "fit_scaling", "train"]
