"""Every session of the teaching paths makes sense; the build checks that what it names exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from teaching_paths.sessions import read_sessions

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from teaching_paths.sessions import Session

BOOK = Path(__file__).parent.parent.parent / "book"
SESSIONS = read_sessions((BOOK / "data" / "teaching_paths.csv").read_text(encoding="utf-8"))
LAST_SLIDE = 69


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: f"{session.path}: {session.title[:12]}")
def test_a_session_has_something_to_read_and_slides_in_order(session: Session) -> None:
    assert session.read
    slides = [int(slide) for slide in re.findall(r"\d+", session.slides)]
    assert slides
    assert slides == sorted(slides)
    assert slides[-1] <= LAST_SLIDE


@pytest.mark.parametrize("path", ["Six weeks", "A full term"])
def test_no_exercise_is_set_twice_on_a_path(path: str) -> None:
    exercises = [exercise for session in SESSIONS if session.path == path for exercise in session.exercises]
    assert len(exercises) == len(set(exercises))


def test_a_full_term_uses_every_part() -> None:
    term = [session for session in SESSIONS if session.path == "A full term"]
    parts = {item.partition("/")[0] for session in term for item in session.read}
    assert {"thinking", "decomposition", "qualities", "algorithms", "tradeoffs", "catalogue"} <= parts


def test_the_reading_grows_with_the_path_and_can_be_done(pages: dict[str, BeautifulSoup]) -> None:
    text = pages["appendix/teaching.html"].get_text()
    told = re.findall(r"([\d.]+) hours of reading; the longest takes about (\d+) minutes", text)
    hours = [float(path) for path, _ in told]
    assert len(hours) == 3
    assert hours == sorted(hours)
    assert all(0 < int(longest) <= 150 for _, longest in told)
