"""The candidates: seven families of models, each in a few sizes, none of them tuned for a favourite."""

from __future__ import annotations

from typing import TypeAlias

from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

Classifier: TypeAlias = (
    Pipeline | DecisionTreeClassifier | RandomForestClassifier | HistGradientBoostingClassifier | GaussianNB
)


def candidates() -> dict[str, Classifier]:
    """Return 24 untrained classifiers by name; those that mix features scale them first."""
    return {
        **{f"logistic C = {c}": scaled(LogisticRegression(C=c)) for c in (0.01, 0.1, 1)},
        "logistic by gradient": scaled(SGDClassifier(loss="log_loss", random_state=0)),
        "naive Bayes": GaussianNB(),
        **{f"tree {deep} deep": DecisionTreeClassifier(max_depth=deep, random_state=0) for deep in (2, 4, 6)},
        "tree without limit": DecisionTreeClassifier(random_state=0),
        **{
            f"forest {trees} × {leaf}": RandomForestClassifier(trees, min_samples_leaf=leaf, random_state=0)
            for trees in (10, 30, 200)
            for leaf in (1, 5)
        },
        **{
            f"boosted {trees}": HistGradientBoostingClassifier(
                max_iter=trees, learning_rate=3 / trees, early_stopping=False, random_state=0
            )
            for trees in (30, 100, 300)
        },
        **{
            f"network {'-'.join(map(str, layers))}": scaled(MLPClassifier(layers, tol=1e-3, random_state=0))
            for layers in ((16,), (64, 32), (128, 64))
        },
        **{f"neighbours {k}": scaled(KNeighborsClassifier(k)) for k in (5, 15, 50)},
    }


def scaled(model: object) -> Pipeline:
    """Return ``model`` behind a standardisation of its inputs."""
    return make_pipeline(StandardScaler(), model)
