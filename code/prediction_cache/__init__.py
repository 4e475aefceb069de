"""Remember a model's answers: a cache, a workload that repeats itself, and what both do to latency.

The pattern is described in Mercari's catalogue of designs for machine learning (``mercari2020``); used on
the page on serving, run-prediction-cache.
"""

from prediction_cache.cache import PredictionCache
from prediction_cache.latency import latencies_ms, percentile
from prediction_cache.workload import best_hit_rate, zipf_requests

__all__ = ["PredictionCache", "best_hit_rate", "latencies_ms", "percentile", "zipf_requests"]
