"""A cache in front of a model: it forgets what was asked for longest ago, and it never mixes up versions."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Answer = TypeVar("Answer")


class PredictionCache(Generic[Answer]):
    """Answers like ``predict``, but asks it only for inputs that are not among the last ``capacity`` used.

    >>> asked = []
    >>> cache = PredictionCache(lambda word: asked.append(word) or word.upper(), version="v1", capacity=2)
    >>> [cache.answer(word) for word in ["a", "b", "a", "c", "b"]]
    ['A', 'B', 'A', 'C', 'B']
    >>> asked  # "b" had made room for "c"
    ['a', 'b', 'c', 'b']
    """

    def __init__(self, predict: Callable[[Hashable], Answer], *, version: str, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"a capacity of {capacity}; at least 1 answer must fit")
        self.hits = self.misses = 0
        self._capacity = capacity
        self._answers: OrderedDict[tuple[str, Hashable], Answer] = OrderedDict()  # longest unused first
        self.use(predict, version=version)

    def use(self, predict: Callable[[Hashable], Answer], *, version: str) -> None:
        """Put another model behind the cache. Its version is part of every key: old answers are not found."""
        self._predict, self._version = predict, version

    def answer(self, features: Hashable) -> Answer:
        """Return the remembered answer, or ask the model and remember what it says."""
        key = (self._version, features)
        if key in self._answers:
            self.hits += 1
            self._answers.move_to_end(key)
            return self._answers[key]
        self.misses += 1
        self._answers[key] = self._predict(features)
        if len(self._answers) > self._capacity:
            self._answers.popitem(last=False)
        return self._answers[key]
