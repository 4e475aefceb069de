"""A store, a cache that knows nothing of it, and the code between the two."""

from __future__ import annotations

from collections import OrderedDict


class Store:
    """The place where values really live. Version numbers stand for values."""

    def __init__(self) -> None:
        self.reads = 0
        self._versions: dict[int, int] = {}

    def read(self, key: int) -> int:
        """Return the value; every key exists and begins with version 0."""
        self.reads += 1
        return self._versions.get(key, 0)

    def write(self, key: int, version: int) -> None:
        """Replace the value."""
        self._versions[key] = version


class LruCache:
    """Keeps up to ``capacity`` values and gives up the one that was not used for the longest time.

    >>> cache = LruCache(capacity=2)
    >>> for key in (1, 2, 1, 3):
    ...     cache.put(key, key * 10)
    >>> cache.get(1), cache.get(2), cache.get(3)
    (10, None, 30)
    """

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self._values: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        """Return the value, or None; being asked for counts as being used."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: int, value: int) -> None:
        """Keep ``value``."""
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self.capacity:
            self._values.popitem(last=False)

    def drop(self, key: int) -> None:
        """Forget the key, if it was known."""
        self._values.pop(key, None)


class CacheAside:
    """Reads through the cache, writes to the store. The order of the two steps of ``put`` matters."""

    def __init__(self, store: Store, cache: LruCache) -> None:
        self.store = store
        self.cache = cache
        self.hits = self.misses = 0

    def get(self, key: int) -> int:
        """Return the value, from the cache if it is there."""
        value = self.cache.get(key)
        if value is not None:
            self.hits += 1
            return value
        self.misses += 1
        value = self.store.read(key)
        self.cache.put(key, value)
        return value

    def put(self, key: int, version: int) -> None:
        """Write to the store, then drop what the cache knows; the next reader fetches it."""
        self.store.write(key, version)
        self.cache.drop(key)
