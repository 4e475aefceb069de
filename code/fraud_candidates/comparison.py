"""One run over all candidates: what each finds, weighs, takes and admits about itself.

Protocol: one thread. Found: the share of all frauds in the two test weeks that are among the ``ALERTS_A_DAY``
most suspicious payments of a day, on average; exact for one version of scikit-learn. Size: a pickle. Time:
the median of ``REQUESTS`` payments scored alone, after a warm-up; depends on the machine. Numbers to read:
what somebody would have to read in order to know the model, a crude stand-in for explainability.
"""

from __future__ import annotations

from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from sklearn.metrics import average_precision_score
from sklearn.neighbors import KNeighborsClassifier
from threadpoolctl import threadpool_limits

from fraud_transactions import simulate, split_by_time
from measuring.latency import percentile, time_each_ms
from measuring.size import pickled_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from fraud_candidates.families import Classifier
    from fraud_transactions import Table

ALERTS_A_DAY = 20
TEST_DAYS = 14
REQUESTS = 40
COLUMNS = {"found": "%", "precision": "1", "size": "KiB", "time": "ms", "training": "s", "to read": "numbers"}
"""the measured qualities with their units"""


class Trial(NamedTuple):
    """One candidate after training, with its figures by the names in ``COLUMNS``."""

    model: Classifier
    figures: dict[str, float]


def split_world(*, customers: int = 600, seed: int = 5) -> tuple[Table, Table]:
    """Return training and test payments of a world with two terminals for each customer."""
    world = simulate(customers=customers, terminals=2 * customers, days=79, generator=Random(seed))  # noqa: S311
    return split_by_time(world)


def compare(models: Mapping[str, Classifier], train: Table, test: Table) -> dict[str, Trial]:
    """Train and measure all ``models``, one after the other, in one thread."""
    with threadpool_limits(1):
        return {name: _try(model, train, test) for name, model in models.items()}


def _try(model: Classifier, train: Table, test: Table) -> Trial:
    start = perf_counter()
    model.fit(np.array(train.rows), np.array(train.labels))
    training_s = perf_counter() - start
    rows, frauds = np.array(test.rows), np.array(test.labels)
    scores = model.predict_proba(rows)[:, 1]
    requests = [rows[i : i + 1] for i in range(REQUESTS)]
    figures = {
        "found": 100 * float(frauds[most_suspicious(scores)].sum() / frauds.sum()),
        "precision": float(average_precision_score(frauds, scores)),
        "size": pickled_bytes(model) / 1024,
        "time": percentile(time_each_ms(model.predict_proba, requests), 50),
        "training": training_s,
        "to read": float(numbers_to_read(model)),
    }
    return Trial(model, figures)


def most_suspicious(scores: NDArray[np.floating]) -> NDArray[np.intp]:
    """Return the places of the payments that are looked into, the most suspicious first.

    >>> ALERTS_A_DAY * TEST_DAYS, most_suspicious(np.array([0.1, 0.9, 0.9]))
    (280, array([1, 2, 0]))
    """
    return np.argsort(-scores, kind="stable")[: ALERTS_A_DAY * TEST_DAYS]


def numbers_to_read(model: Classifier) -> int:
    """Return how many numbers make up a trained model: weights, leaves of trees, or remembered rows."""
    last = model[-1] if hasattr(model, "steps") else model
    if isinstance(last, KNeighborsClassifier):
        return int(last._fit_X.size)
    if hasattr(last, "estimators_"):
        return int(sum(tree.get_n_leaves() for tree in last.estimators_))
    if hasattr(last, "tree_"):
        return int(last.get_n_leaves())
    if hasattr(last, "_predictors"):
        return sum(tree.get_n_leaf_nodes() for (tree,) in last._predictors)
    if hasattr(last, "coefs_"):
        return sum(layer.size for layer in (*last.coefs_, *last.intercepts_))
    weights = (last.theta_, last.var_) if hasattr(last, "theta_") else (last.coef_, last.intercept_)
    return sum(part.size for part in weights)
