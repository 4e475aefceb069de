"""Timelines behind four layers of cache, and what each layer leaves for the database.

After the report on Twitter's caches in 2009 (``avram2009``): which layer lies on which path, and which are
updated rather than emptied when something is written. Chapter on Twitter, sec-twitter-caches.
"""

from layered_cache.layer import Layer
from layered_cache.stack import LAYERS, Stack
from layered_cache.timelines import Timelines, draw_followers
from layered_cache.traffic import Event, draw_events, play

__all__ = ["LAYERS", "Event", "Layer", "Stack", "Timelines", "draw_events", "draw_followers", "play"]
