"""The ledger's rows lead to sections and sources that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from number_ledger import Entry, read_ledger

BOOK = Path(__file__).parent.parent.parent / "book"
LABELS = {
    label
    for page in BOOK.rglob("*.md")
    for label in re.findall(r"^\(([\w-]+)\)=$", page.read_text(encoding="utf-8"), re.MULTILINE)
}
KEYS = set(
    re.findall(r"^@\w+\{([^,\s]+)", (BOOK / "references.bib").read_text(encoding="utf-8"), re.MULTILINE)
)
PAGE = (BOOK / "appendix" / "ledger.md").read_text(encoding="utf-8")
ENTRIES = read_ledger()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.number)
def test_every_row_leads_to_a_section_and_to_sources(entry: Entry) -> None:
    assert entry.sections and set(entry.sections) <= LABELS
    assert entry.sources and set(entry.sources) <= KEYS


def test_the_page_shows_every_entry_once_and_in_order() -> None:
    shown = [
        number
        for call in re.findall(r"^show\((.*?)\)", PAGE, re.MULTILINE)
        for number in re.findall(r"N\w+", call)
    ]
    assert shown == [entry.number for entry in ENTRIES]
