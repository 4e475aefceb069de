"""Titles and names are shown without the markup of LaTeX, whether or not there is any."""

from __future__ import annotations

import string

import pytest
from pybtex.database import parse_string
from pybtex.richtext import Text

from bookkit.bibliography import PLAIN_TEXT, authors, describe

BOOK = "@book{key, author = {%s}, title = {%s}, year = {2020}}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Plain words,\n  over two lines", "Plain words, over two lines"),
        ("The {ML} Test", "The ML Test"),
        ("Pages 1--2", "Pages 1–2"),
        ('G{\\"o}del', "Gödel"),
        ("Gödel", "Gödel"),
        ("``Quoted''", "“Quoted”"),
        ("Research \\& Development", "Research & Development"),
    ],
)
def test_titles_are_plain_text(written: str, shown: str) -> None:
    entry = parse_string(BOOK % ("Ada One", written), "bibtex").entries["key"]
    assert describe(entry).title == shown


def test_every_character_is_shown_as_pybtex_shows_it() -> None:
    for character in string.printable.strip() + "äßéø":
        if character in "{}\\%#@\"~'`":
            continue  # these mean something in the file itself
        title = f"a {character} b"
        entry = parse_string(BOOK % ("Ada One", title), "bibtex").entries["key"]
        assert describe(entry).title == Text.from_latex(title).render(PLAIN_TEXT), character


def test_authors_are_last_names() -> None:
    entry = parse_string(BOOK % ("Ada de la One and Two, Bob", "Title"), "bibtex").entries["key"]
    assert authors(entry) == ["de la One", "Two"]
