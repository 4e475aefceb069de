"""The map of the field keeps its counts, and records of decisions name scenarios that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parent.parent.parent / "book"
NUMBERS = {"two": 2, "six": 6, "seven": 7}
TABLE = re.compile(r"^```\{table\} ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCENARIO = re.compile(r"^```\{quality-scenario\} (.+)$", re.MULTILINE)


def tables(page: str) -> dict[str, list[str]]:
    """Return the rows of each table of a page, by caption, without the two lines of its head."""
    text = (BOOK / page).read_text(encoding="utf-8")
    return {caption: rows.splitlines()[2:] for caption, rows in TABLE.findall(text)}


@pytest.mark.parametrize(
    ("band", "topics"),
    [
        ("The frame", 2),
        ("Requirements", 7),
        ("Architecture and design", 7),
        ("Quality assurance", 6),
        ("Operations", 7),
        ("Responsible AI engineering", 6),
    ],
)
def test_map_names_every_topic_of_the_field(band: str, topics: int) -> None:
    found = [(c, rows) for c, rows in tables("thinking/requirements.md").items() if c.startswith(f"{band}:")]
    ((caption, rows),) = found
    number = re.search(r": (\w+) ", caption)
    assert number
    assert NUMBERS[number[1]] == topics
    assert len([row for row in rows if not row.startswith("| *The bar:*")]) == topics
    for row in rows:
        topic, here, elsewhere = (cell.strip() for cell in row.strip("|").split("|"))
        assert topic, row
        assert here, row
        if "{" not in here:  # nothing to lead to: then it must say where else to read
            assert here == "this chapter" or elsewhere, row


def test_seven_decisions_are_cards_with_the_same_five_fields() -> None:
    text = (BOOK / "thinking" / "deciding.md").read_text(encoding="utf-8")
    cards = re.findall(r"^:class-card: decision-card\n\n(.*?)^:::$", text, re.MULTILINE | re.DOTALL)
    assert len(cards) == 7
    for card in cards:
        fields = re.findall(r"^:([^:]+):", card, re.MULTILINE)
        assert fields == ["At Scribe", "Options", "Helps or hurts", "Ask first", "Way back"]
        assert "{quality}`" in card


def test_records_name_scenarios_of_the_book() -> None:
    known = {
        name for page in BOOK.rglob("*.md") for name in SCENARIO.findall(page.read_text(encoding="utf-8"))
    }
    record = (BOOK / "data" / "decisions" / "scribe-0004-two-programs.md").read_text(encoding="utf-8")
    named = {" ".join(name.split()) for name in re.findall(r'"([^"]+)"', record)}
    assert len(named) == 4
    assert named <= known
