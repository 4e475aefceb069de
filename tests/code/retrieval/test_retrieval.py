"""BM25 against a score worked out by hand, and answers that follow the manual."""

from __future__ import annotations

from math import log

import pytest

from retrieval import MANUAL, QUESTIONS, Index, answer, recall_at
from retrieval.answering import NOT_FOUND


def test_score_of_one_word_by_hand() -> None:
    index = Index({"A": "cat dog", "B": "dog"})  # two words each: "a" is a stop word, "b" is not
    idf = log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    assert index.search("cat", limit=1) == [("A", pytest.approx(idf * 2.2 / (1 + 1.2)))]


def test_longer_passage_scores_less_for_the_same_word() -> None:
    index = Index({"long": "cat dog bird horse", "short": "cat", "other": "fish"})
    assert [title for title, _ in index.search("cat", limit=2)] == ["short", "long"]


def test_rare_words_count_more_than_common_ones() -> None:
    index = Index({"1": "cat dog", "2": "dog fish", "3": "dog bird", "4": "bird horse"})
    assert [title for title, _ in index.search("dog fish", limit=1)] == ["2"]


def test_repeating_a_word_in_the_question_changes_nothing() -> None:
    index = Index(MANUAL)
    assert index.search("invoices", limit=3) == index.search("invoices invoices", limit=3)


def test_equal_scores_come_in_the_order_of_titles() -> None:
    index = Index({"y": "cat", "x": "cat"})
    assert [title for title, _ in index.search("cat", limit=2)] == ["x", "y"]


def test_answer_names_the_passage_that_it_was_taken_from() -> None:
    found = answer(Index(MANUAL), "How long are recordings kept?")
    assert found.source == "Retention" and found.text in MANUAL["Retention"]


def test_changed_passage_changes_the_answer() -> None:
    changed = MANUAL | {"Retention": "Recordings are kept for 90 days and then deleted."}
    assert "90" in answer(Index(changed), "How long are recordings kept?").text


@pytest.mark.parametrize(
    "question", ["Is there a discount for students?", "Is there an app for my phone?", "What?", ""]
)
def test_what_the_manual_does_not_say_is_not_found(question: str) -> None:
    assert answer(Index(MANUAL), question) == NOT_FOUND


def test_removed_passage_is_no_longer_found() -> None:
    rest = {title: text for title, text in MANUAL.items() if title != "Retention"}
    assert answer(Index(rest), "How long are recordings kept?") == NOT_FOUND


def test_recall_rises_with_the_limit() -> None:
    index = Index(MANUAL)
    recalls = [recall_at(limit, index, QUESTIONS) for limit in (1, 2, 12)]
    assert recalls == sorted(recalls) and 0.5 < recalls[0] < 1
    assert set(QUESTIONS.values()) == set(MANUAL)
