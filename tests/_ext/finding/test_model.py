"""Sentences that say what something is, and the scripts that carry them."""

from __future__ import annotations

import json

import pytest

from finding.model import LONGEST, Entry, Page, as_json, as_script, first_sentence, shortened

PAGES = [Page("b", "b.html", "Bees"), Page("a", "a.html", "Ants")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One thing. Another.", "One thing."),
        ("Up to 0.5 s, e.g. while it\nstarts. More.", "Up to 0.5 s, e.g. while it starts."),
        ("Is it? “Yes.” No.", "Is it?"),
        ("What others can see: . More.", "What others can see."),
        ("A place (see ). More.", "A place."),
        ("A place, (); more.", "A place,; more."),
        ("Design. Draw it. Say why.", "Draw it."),
        ("(Check.) Is it so? Say why.", "Is it so?"),
        ("Guess.", "Guess."),
        ("no end", "no end"),
        ("", ""),
    ],
)
def test_first_sentence_is_whole_and_has_no_traces_of_references(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_long_sentence_is_cut_between_words() -> None:
    text = shortened("weights, " * 40)
    assert len(text) <= LONGEST + 1
    assert text.endswith("weights…")
    assert shortened("x" * LONGEST) == "x" * LONGEST


def test_a_script_names_pages_once_and_leaves_out_what_is_empty() -> None:
    entries = [Entry("term", "ant", "a", "t", "", ("emmet",)), Entry("chapter", "Bees", "b", "")]
    start, _, data = as_script("cards", entries, PAGES).partition(" = ")
    assert start == "finding.data.cards"
    assert json.loads(data.removesuffix(";\n")) == {
        "pages": [["a", "a.html", "Ants"], ["b", "b.html", "Bees"]],
        "entries": [["term", "ant", 0, "t", "", ["emmet"]], ["chapter", "Bees", 1]],
    }


def test_text_cannot_break_out_of_a_script() -> None:
    text = 'a "quote", a \\ and \u2028 lines \u2029'
    assert "\u2028" not in as_json(text)
    assert "\u2029" not in as_json(text)
    assert json.loads(as_json(text)) == text
