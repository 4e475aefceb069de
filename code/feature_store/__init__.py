"""One place that defines, computes and keeps features for training and for serving; ``sec-feature-store``.

Read in this order: :mod:`~feature_store.timeline` is one value that changes over time, as it was known;
:mod:`~feature_store.registry` holds the definitions; :mod:`~feature_store.store` computes and keeps the
values; :mod:`~feature_store.break_even` asks whether it is worth it.
"""

from feature_store.break_even import Bill, Setting, library, store_pays_from, stored, two_copies
from feature_store.registry import ConflictError, Feature, Registry, UnknownFeatureError
from feature_store.store import FeatureStore
from feature_store.timeline import NotKnownError, Timeline

__all__ = [
    "Bill",
    "ConflictError",
    "Feature",
    "FeatureStore",
    "NotKnownError",
    "Registry",
    "Setting",
    "Timeline",
    "UnknownFeatureError",
    "library",
    "store_pays_from",
    "stored",
    "two_copies",
]
