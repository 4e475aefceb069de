"""Every session of the teaching paths names pages, sections, exercises and slides that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from example_data import read_rows
from reading_time.paths import as_item, read_path, text_of

BOOK = Path(__file__).parent.parent.parent / "book"
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in BOOK.rglob("*.md"))
EXERCISES = set(re.findall(r"^:label: *(ex-\S+)", TEXT, re.MULTILINE))
ROWS = read_rows("teaching_paths")
LAST_SLIDE = 69


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['path']}: {row['session'][:12]}")
def test_a_session_names_what_exists(row: dict[str, str]) -> None:
    assert row["read"]
    assert all(text_of(item) for item in row["read"].split())
    assert set(row["exercises"].split()) <= EXERCISES
    slides = [int(slide) for slide in re.findall(r"\d+", row["slides"])]
    assert slides and slides == sorted(slides) and slides[-1] <= LAST_SLIDE


@pytest.mark.parametrize("path", ["Six weeks", "A full term"])
def test_no_exercise_is_set_twice_on_a_path(path: str) -> None:
    exercises = [exercise for row in ROWS if row["path"] == path for exercise in row["exercises"].split()]
    assert len(exercises) == len(set(exercises))


def test_a_full_term_uses_every_part_and_its_reading_can_be_done() -> None:
    term = read_path("A full term")
    parts = {item.partition("/")[0] for session in term for item in session.read}
    assert {"thinking", "decomposition", "qualities", "algorithms", "tradeoffs", "catalogue"} <= parts
    assert max(session.minutes for session in term) < 150


def test_a_session_is_shown_with_links() -> None:
    item = as_item(read_path("Six weeks")[0])
    assert "{doc}`/thinking/structures`" in item
    assert "{ref}`ex-which-view`" in item
    assert "minutes of reading" in item
