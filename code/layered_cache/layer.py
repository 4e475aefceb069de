"""One layer: a cache with a limited number of places that counts how often it was asked, and knew."""

from __future__ import annotations

from cache_aside import LruCache


class Layer:
    """Remembers *that* something is cached, not what; counts need no more.

    >>> layer = Layer(places=1)
    >>> layer.has(7), layer.put(7), layer.has(7)
    (False, None, True)
    >>> layer.hit_rate
    0.5
    """

    def __init__(self, places: int) -> None:
        self.places = places
        self.asked = self.hits = 0
        self._kept = LruCache(places)

    def has(self, key: int) -> bool:
        """Look a key up. A layer without places is not there, and is not asked."""
        if self.places == 0:
            return False
        known = self._kept.get(key) is not None
        self.asked += 1
        self.hits += known
        return known

    def put(self, key: int) -> None:
        """Keep a key, at the expense of the one that was unused for the longest time."""
        if self.places:
            self._kept.put(key, 1)

    def drop(self, key: int) -> None:
        """Forget a key, if it was known."""
        self._kept.drop(key)

    @property
    def hit_rate(self) -> float | None:
        """The share of the look-ups that found something; None if nobody ever looked."""
        return self.hits / self.asked if self.asked else None
