"""Remember a model's answers: a cache, and what it does to latency when requests repeat themselves.

The pattern is described in Mercari's catalogue of designs for machine learning (``mercari2020``); used on
the page on serving, run-prediction-cache.
"""

from prediction_cache.cache import PredictionCache
from prediction_cache.latency import best_hit_rate, latencies_ms

__all__ = ["PredictionCache", "best_hit_rate", "latencies_ms"]
