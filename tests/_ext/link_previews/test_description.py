"""The first sentences of a page."""

from __future__ import annotations

import pytest

from link_previews.description import LONGEST, shortened

SENTENCE = "This sentence has exactly fifty letters and signs."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Two\n lines  and blanks.", "Two lines and blanks."),
        (f"{SENTENCE} {SENTENCE} {SENTENCE}", f"{SENTENCE} {SENTENCE} {SENTENCE}"),
        (f"{SENTENCE} {SENTENCE} {SENTENCE} {SENTENCE}", f"{SENTENCE} {SENTENCE} {SENTENCE}"),
        (f"He said: “{SENTENCE}” {SENTENCE} {SENTENCE}", f"He said: “{SENTENCE}” {SENTENCE}"),
    ],
)
def test_whole_sentences_come_first(text: str, expected: str) -> None:
    assert len(SENTENCE) == 50
    assert shortened(text) == expected


@pytest.mark.parametrize("comma", ["", ",", " –", " ("])
def test_long_sentence_is_cut_between_words(comma: str) -> None:
    short = shortened(f"wordword{comma} " * 40)
    assert LONGEST - 20 < len(short) <= LONGEST
    assert short.endswith("wordword…")


def test_a_word_without_end_is_cut_all_the_same() -> None:
    assert len(shortened("x" * 500)) <= LONGEST
