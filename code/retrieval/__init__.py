"""Look it up before you answer: ranking by BM25, a small manual, and an answer that names its source.

The retrieving half of retrieval-augmented generation (``lewis2020``), with the formula of ``robertson2009``.
The generating half is left out: the answer is a sentence of the passage. Used on the page on serving,
run-retrieval.
"""

from retrieval.answering import Answer, answer, recall_at
from retrieval.bm25 import Index, words
from retrieval.manual import MANUAL, QUESTIONS

__all__ = ["MANUAL", "QUESTIONS", "Answer", "Index", "answer", "recall_at", "words"]
