"""Terms and the bold texts that name them."""

from __future__ import annotations

import pytest

from glossary_links.model import Place, changed_terms, normalised, pages_naming, term_named_by


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("driver", "driver"),
        ("Drivers", "driver"),
        ("feature\n store", "feature store"),
        ("bias", "bias"),
        ("glass", "glass"),
        ("glasss", "glass"),
        ("driverss", None),
        ("drive", None),
        ("", None),
    ],
)
def test_text_names_a_term_alone_or_in_the_plural(text: str, term: str | None) -> None:
    assert term_named_by(normalised(text), {"driver", "feature store", "bias", "glas", "glass"}) == term


def test_terms_that_appeared_vanished_or_moved_are_changed() -> None:
    stays, old = Place("a", "words", "term-a"), Place("b", "words", "term-b")
    moved = Place("b", "more", "term-b")
    assert changed_terms({"a": stays, "b": old}, {"a": stays, "b": moved}) == {"b"}
    assert changed_terms({"a": stays}, {"b": old}) == {"a", "b"}
    assert changed_terms({"a": stays}, {"a": stays}) == set()


def test_pages_are_named_by_their_bold_texts() -> None:
    assert pages_naming({"a"}, {"one": ["b", "as"], "two": ["b"], "three": ["a"]}) == ["one", "three"]
