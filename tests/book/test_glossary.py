"""Every entry of the glossary explains itself in a sentence or two and leads somewhere that exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parent.parent.parent / "book"
GLOSSARY = (BOOK / "appendix" / "glossary.md").read_text(encoding="utf-8")
LABELS = {
    label
    for page in BOOK.rglob("*.md")
    for label in re.findall(r"^\(([\w-]+)\)=$", page.read_text(encoding="utf-8"), re.MULTILINE)
}
BODY = GLOSSARY.partition(":sorted:\n\n")[2].partition("\n```")[0]
ENTRIES = dict(entry.split("\n", maxsplit=1) for entry in BODY.split("\n\n"))


def test_the_glossary_is_neither_thin_nor_endless() -> None:
    assert 60 <= len(ENTRIES) <= 90
    assert len(ENTRIES) == BODY.count("\n\n") + 1, "a term is explained twice"


@pytest.mark.parametrize("term", ENTRIES)
def test_an_entry_is_short_and_leads_somewhere(term: str) -> None:
    text = ENTRIES[term]
    assert len(re.sub(r"\s*\{ref\}`[^`]*`", "", text).split()) <= 55
    assert re.search(r"\{(?:ref|doc|term|tactic)\}", text)
    assert set(re.findall(r"\{ref\}`([\w-]+)`", text)) <= LABELS
    assert set(re.findall(r"\{term\}`(?:[^`<]*<)?([^`>]+)>?`", text)) <= set(ENTRIES)


def test_the_entries_are_in_order() -> None:
    folded = [term.casefold().replace("₂", "2") for term in ENTRIES]
    assert folded == sorted(folded)
