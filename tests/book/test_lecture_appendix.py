"""Where the lecture went: every slide has a row, and every row leads to a section that exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag

if TYPE_CHECKING:
    from pathlib import Path

APPENDIX = "appendix/lecture.html"


@pytest.fixture(scope="module")
def rows(pages: dict[str, BeautifulSoup]) -> list[list[Tag]]:
    found = pages[APPENDIX].select("#tab-lecture-slides tbody tr, #tab-lecture-slides-later tbody tr")
    return [row.find_all("td") for row in found]


def slides_of(text: str) -> list[int]:
    """Return the slides that a first cell such as ``25–28`` stands for."""
    first, _, last = text.strip().partition("–")
    return list(range(int(first), int(last or first) + 1))


def test_every_slide_has_one_row(rows: list[list[Tag]]) -> None:
    slides = [slide for row in rows for slide in slides_of(row[0].get_text())]
    assert slides == list(range(70))


def test_every_row_leads_somewhere(rows: list[list[Tag]]) -> None:
    assert [row[0].get_text() for row in rows if not row[2].find("a", href=True)] == []


def test_no_anchor_is_dead(rows: list[list[Tag]], site: Path, pages: dict[str, BeautifulSoup]) -> None:
    dead = []
    for link in [link for row in rows for link in row[2].find_all("a") + row[3].find_all("a")]:
        path, _, anchor = link["href"].partition("#")
        target = (site / APPENDIX).parent.joinpath(path).resolve().relative_to(site.resolve()).as_posix()
        if target not in pages or (anchor and pages[target].find(id=anchor) is None):
            dead.append(link["href"])
    assert dead == []


def test_every_learning_goal_names_chapters_and_an_exercise(pages: dict[str, BeautifulSoup]) -> None:
    table = pages["index.html"].select_one("#what-you-will-be-able-to-do table, #sec-learning-goals table")
    assert table is not None
    goals = [row.find_all("td") for row in table.find_all("tr")[1:]]
    assert len(goals) == 5
    for goal, chapters, examination in goals:
        assert len(goal.get_text()) > 40
        assert chapters.find_all("a", href=re.compile(r"^(?!references)"))
        assert re.search(r"#ex-", examination.find("a")["href"])
