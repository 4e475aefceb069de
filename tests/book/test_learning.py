"""What the chapters offer to learners: goals, reading times, checked answers; and what that weighs."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    Pages = dict[str, BeautifulSoup]

ROOT = Path(__file__).parent.parent.parent
PARTS = ["thinking", "decomposition", "qualities", "algorithms", "tradeoffs"]
CHAPTERS = sorted(
    page.relative_to(ROOT / "book").with_suffix("").as_posix()
    for part in PARTS
    for page in (ROOT / "book" / part).glob("*.md")
    if page.stem != "index"
)
BUDGET_BYTES = 6 * 1024


def head_of(pages: Pages, chapter: str) -> Tag:
    """Return the box right below the title of a chapter."""
    title = pages[f"{chapter}.html"].find("h1")
    assert title is not None
    box = title.find_next(class_="chapter-goals")
    assert box is not None
    return box


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_goals_stand_below_the_title_and_begin_with_a_verb(pages: Pages, chapter: str) -> None:
    head = head_of(pages, chapter)
    before_text = head.find_all_previous("p")
    assert all(paragraph.find_parent("article") is None for paragraph in before_text)
    goals = [item.get_text().strip() for item in head.find_all("li")]
    assert 3 <= len(goals) <= 5
    for goal in goals:
        assert re.match(r"[a-z]+ ", goal), goal
        assert not goal.endswith("."), goal
        assert not goal.startswith(("understand", "know", "learn", "be ")), f"cannot be examined: {goal}"


def test_reading_times_agree_with_those_of_the_teaching_paths(pages: Pages) -> None:
    paths = pages["appendix/teaching.html"]
    compared = 0
    for item in paths.select("dd"):
        read = [link["href"] for link in item.select("p:-soup-contains('Read:') a")]
        if len(read) == 1 and (chapter := str(read[0]).removeprefix("../").removesuffix(".html")) in CHAPTERS:
            told = re.search(r"about (\d+) minutes", head_of(pages, chapter).get_text())
            assert told is not None
            assert f"about {told[1]} minutes of reading" in item.get_text(), chapter
            compared += 1
    assert compared >= 3


def test_every_chapter_checks_answers_and_some_are_choices(pages: Pages) -> None:
    numbers = {chapter: len(pages[f"{chapter}.html"].select("p.answer[data-value]")) for chapter in CHAPTERS}
    choices = {chapter: len(pages[f"{chapter}.html"].select("div.answer")) for chapter in CHAPTERS}
    assert all(numbers[chapter] + choices[chapter] >= 2 for chapter in CHAPTERS)
    assert sum(numbers.values()) >= 2 * len(CHAPTERS)
    assert sum(choices.values()) >= 6


def test_every_choice_finds_its_reasons_in_a_solution(pages: Pages) -> None:
    for path, page in pages.items():
        for choice in page.select("div.answer"):
            reasons = str(choice["data-reasons"]).split()
            assert len(reasons) == len(choice.find_all("li")), path
            for reason in reasons:
                assert page.select_one(f".solution #{reason}") is not None, (path, reason)


def test_the_overview_lists_every_chapter_with_its_goals_and_exercises(pages: Pages) -> None:
    overview = pages["appendix/goals.html"]
    boxes = {str(box["data-chapter"]): box for box in overview.select(".chapter-goals")}
    assert sorted(boxes) == CHAPTERS
    for chapter, box in boxes.items():
        goals = {str(item["id"]) for item in head_of(pages, chapter).find_all("li")}
        assert {str(item["id"]) for item in box.select("li[id]")} == goals
        exercises = {str(tag["id"]) for tag in pages[f"{chapter}.html"].select(".exercise[id]")}
        linked = {str(link["href"]).partition("#")[2] for link in box.select("li:not([id]) a")}
        assert linked == exercises


def test_scripts_and_styles_are_small_and_only_where_they_are_needed(pages: Pages) -> None:
    files = [
        file for name in ("exercises", "chapter_goals") for file in (ROOT / "_ext" / name).glob("static/*")
    ]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= BUDGET_BYTES
    for path, page in pages.items():
        loaded = {
            str(tag.get("src") or tag.get("href")).partition("?")[0].rpartition("/")[2]
            for tag in page.select("script[src], link[rel=stylesheet]")
        }
        assert ("answers.js" in loaded) == bool(page.select(".answer")), path
        assert ("progress.js" in loaded) == bool(page.select(".chapter-goals")), path
        for tag in page.select("script[src*='answers.js'], script[src*='progress.js']"):
            assert "defer" in tag.attrs, path
