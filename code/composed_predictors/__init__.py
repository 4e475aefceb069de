"""Predictors made of predictors, judged by exchangeable metrics, built from settings (Gamma et al. 1994).

``parts``       composite: a leaf, a pipeline and an ensemble with one interface
``metrics``     strategy: what counts as good is handed in
``configured``  factory: one function knows which class a setting means
``scattered``   the same program without the factory
``counting``    how many functions know a name, read from their text

Used on the catalogue's page about objects. Standard library only.
"""

from composed_predictors.counting import places
from composed_predictors.metrics import Case, Metric, accuracy, balance_eur, precision, ranking, recall
from composed_predictors.parts import Ensemble, Pipeline, Predictor, Row, Threshold, nested

__all__ = [
    "Case",
    "Ensemble",
    "Metric",
    "Pipeline",
    "Predictor",
    "Row",
    "Threshold",
    "accuracy",
    "balance_eur",
    "nested",
    "places",
    "precision",
    "ranking",
    "recall",
]
