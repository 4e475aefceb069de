"""Entries of the page of changes, and what is wrong with them."""

from __future__ import annotations

from datetime import date

import pytest

from change_feed.entries import Entry, misplaced, read_heading


def test_heading_names_date_and_title() -> None:
    assert read_heading("2026-11-22: Two: more") == Entry(date(2026, 11, 22), "Two: more")


@pytest.mark.parametrize(
    "heading", ["The first edition", "2026-11-22", "2026-11-22:", "2026-11-22 Title", ""]
)
def test_heading_without_a_date_is_refused(heading: str) -> None:
    with pytest.raises(ValueError, match=rf"the heading '{heading}' of a change has no date; write '## 2026"):
        read_heading(heading)


@pytest.mark.parametrize("text", ["2026-02-30", "22.11.2026", "today", "2026-13-01"])
def test_impossible_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=rf"'{text}' in the heading '{text}: New' is no date"):
        read_heading(f"{text}: New")


def test_entries_that_stand_twice_or_too_low_are_told() -> None:
    new, old = Entry(date(2026, 2, 1), "New"), Entry(date(2026, 1, 1), "Old")
    assert list(misplaced([new, Entry(new.date, "Also new"), old])) == []
    assert [(index, kind) for index, kind, _ in misplaced([old, new, old])] == [
        (2, "change_feed.duplicate"),
        (1, "change_feed.order"),
    ]
