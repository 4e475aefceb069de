"""One place that computes features for training and for serving; chapter on patterns, sec-feature-store."""

from feature_store.store import ConflictError, Feature, FeatureStore
from feature_store.timeline import NotKnownError, Timeline

__all__ = ["ConflictError", "Feature", "FeatureStore", "NotKnownError", "Timeline"]
