"""Seven detectors, from one number to a network; none is tuned for a favourite."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler
from sklearn.tree import DecisionTreeClassifier

from sidewalk_robot.gradients import gradient_histograms

if TYPE_CHECKING:
    from numpy.typing import NDArray


def candidates() -> dict[str, Pipeline]:
    """Return seven untrained detectors by name; the second word says what they look at."""
    return {
        "rule, upright edges": make_pipeline(
            FunctionTransformer(upright_edges), StandardScaler(), LogisticRegression()
        ),
        "linear, pixels": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
        "linear, gradients": on_gradients(LogisticRegression(max_iter=1000)),
        "tree, gradients": on_gradients(DecisionTreeClassifier(max_depth=6, random_state=0)),
        "forest, gradients": on_gradients(RandomForestClassifier(50, min_samples_leaf=2, random_state=0)),
        "network, pixels": make_pipeline(StandardScaler(), network()),
        "network, gradients": on_gradients(network()),
    }


def network() -> MLPClassifier:
    """Return an untrained network with one hidden layer that stops when it no longer gets better."""
    return MLPClassifier((32,), alpha=0.01, tol=1e-3, random_state=0)


def on_gradients(model: object) -> Pipeline:
    """Return ``model`` behind histograms of oriented gradients."""
    return make_pipeline(FunctionTransformer(gradient_histograms), StandardScaler(), model)


def upright_edges(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return one number for each frame: how much brightness changes from left to right."""
    changes = np.abs(np.diff(frames.reshape(-1, 16, 16), axis=2))
    return np.asarray(changes.sum(axis=(1, 2))[:, None])
