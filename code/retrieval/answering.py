"""From passages to an answer, and from answers to a figure that says how good the search is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.bm25 import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retrieval.bm25 import Index


class Answer(NamedTuple):
    """A sentence, and the title of the passage that it stands in."""

    text: str
    source: str


NOT_FOUND = Answer("The manual does not say.", "")
ENOUGH = 2.0  # a passage with a lower score shares no more than a common word with the question


def answer(index: Index, question: str) -> Answer:
    """Return the sentence of the best passage that shares most words with the question.

    >>> from retrieval.bm25 import Index
    >>> index = Index({"Billing": "We send bills in May. Minutes are rounded up.", "Export": "As text."})
    >>> answer(index, "Are minutes rounded?").text
    'The manual does not say.'
    """
    found = index.search(question, limit=1)
    if not found or found[0][1] < ENOUGH:
        return NOT_FOUND
    source = found[0][0]
    sentences = re.split(r"(?<=[.!?])\s+", index.passages[source])
    asked = set(words(question))
    return Answer(max(sentences, key=lambda sentence: len(asked & set(words(sentence)))), source)


def recall_at(limit: int, index: Index, questions: Mapping[str, str]) -> float:
    """Return the share of the questions whose passage is among the first ``limit`` found."""
    found = [
        passage in [title for title, _ in index.search(question, limit=limit)]
        for question, passage in questions.items()
    ]
    return sum(found) / len(found)
