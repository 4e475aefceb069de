"""What the book lists changes with titles, their order, the index and listed data; not with text or lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from bookkit.listed import listed_digest

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "Book\n====\n\n.. toctree::\n\n   one\n   two\n"
ONE = "One\n===\n\n.. index:: lion\n\nLions.\n"


STRONG_WORDS = '''
from typing import NamedTuple
from bookkit.page_data import PageDataDomain


class Strong(NamedTuple):
    words: str
    line: int


class StrongDomain(PageDataDomain):
    """Lists the words that pages print in bold."""
    name = "strong"
    label = "strong words"
    per_page = listed = ("words",)
    initial_data = {"words": {}}

    def process_doc(self, env, docname, document):
        found = [node for node in document.findall() if node.tagname == "strong"]
        self.data["words"][docname] = [Strong(node.astext(), node.parent.line) for node in found]


def setup(app):
    app.add_domain(StrongDomain)
'''


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "strong_words.py").write_text(STRONG_WORDS, encoding="utf-8")
    (tmp_path / "conf.py").write_text("extensions = ['strong_words']\n", encoding="utf-8")
    for name, text in (("index", INDEX), ("one", ONE), ("two", "Two\n===\n\nSecond.\n")):
        (tmp_path / f"{name}.rst").write_text(text, encoding="utf-8")
    return tmp_path


def digest(book: Path) -> str:
    app = SphinxTestApp("dummy", srcdir=book)
    app.build()
    app.cleanup()
    return listed_digest(app.env)


def test_text_and_lines_do_not_matter(book: Path) -> None:
    (book / "one.rst").write_text(ONE + "\n**Bold.**\n", encoding="utf-8")
    before = digest(book)
    assert digest(book) == before
    (book / "one.rst").write_text(ONE + "\nWords.\n\n**Bold.**\n", encoding="utf-8")
    assert digest(book) == before


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("one", ONE.replace("One\n", "Uno\n")),
        ("one", ONE.replace("lion", "tiger")),
        ("one", ONE + "\n**Bold.**\n"),
        ("index", INDEX.replace("   one\n   two\n", "   two\n   one\n")),
    ],
)
def test_what_is_listed_matters(book: Path, page: str, text: str) -> None:
    before = digest(book)
    (book / f"{page}.rst").write_text(text, encoding="utf-8")
    assert digest(book) != before
