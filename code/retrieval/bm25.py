"""Rank passages by the words that they share with a question (BM25, ``robertson2009``).

symbol  meaning                                                             unit
N       passages in the index                                               1
n       passages that contain the word                                      1
f       how often the word occurs in the passage                            1
L       length of the passage divided by the mean length                    1
k, b    how soon repeating a word stops to help; how much length matters    1

A shared word counts idf (k + 1) f / (f + k (1 - b + b L)), with idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
"""

from __future__ import annotations

import re
from collections import Counter
from math import log
from statistics import mean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

K, B = 1.2, 0.75  # the usual settings
COMMON = (
    "a about an and are as at be by can do does for from get has have how i if in into is it its may me my "
    "no not of on or so than that the then there they this to up was we what when where which who will with "
    "you your"
)
STOP_WORDS = frozenset(COMMON.split())


def words(text: str) -> list[str]:
    """Return the words that say what a text is about, in lower case and without a plural s.

    >>> words("How do I export the subtitles?")
    ['export', 'subtitle']
    """
    found = re.findall(r"[a-z0-9]+", text.lower())
    return [re.sub(r"(?<=[a-z]{3})s$", "", word) for word in found if word not in STOP_WORDS]


class Index:
    """The passages of a manual, by title, ready to be searched.

    >>> index = Index({"Export": "Export a transcript as text.", "Billing": "We bill by the minute."})
    >>> [title for title, score in index.search("export as a file", limit=2)]
    ['Export']
    """

    def __init__(self, passages: Mapping[str, str]) -> None:
        self.passages = dict(passages)
        self._counts = {title: Counter(words(f"{title} {text}")) for title, text in passages.items()}
        self._mean_length = mean(count.total() for count in self._counts.values())

    def search(self, question: str, *, limit: int) -> list[tuple[str, float]]:
        """Return the titles of the best passages with their scores; none that shares no word."""
        scores = {title: self._score(title, set(words(question))) for title in self.passages}
        found = [(title, score) for title, score in scores.items() if score > 0]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def _score(self, title: str, question: set[str]) -> float:
        count = self._counts[title]
        damping = K * (1 - B + B * count.total() / self._mean_length)
        score = 0.0
        for word in sorted(question & count.keys()):
            f = count[word]
            score += self._idf(word) * (K + 1) * f / (f + damping)
        return score

    def _idf(self, word: str) -> float:
        containing = sum(word in count for count in self._counts.values())
        return log(1 + (len(self._counts) - containing + 0.5) / (containing + 0.5))
