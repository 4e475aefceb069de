"""The application looks into a cache, and goes to the store itself when the cache knows nothing.

Source: the Cache-Aside pattern of the Azure Architecture Center. Catalogue page on distribution,
run-cache-aside.
"""

from cache_aside.caching import CacheAside, LruCache, Store
from cache_aside.workload import best_hit_rate, draw_keys, zipf_shares

__all__ = ["CacheAside", "LruCache", "Store", "best_hit_rate", "draw_keys", "zipf_shares"]
