"""The chapters on famous trade-offs and the studio agree with their tables and records."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from decision_record import read_folder
from example_data import read_figures

BOOK = Path(__file__).parent.parent.parent / "book"
SCENARIO = re.compile(r"^```\{quality-scenario\} (.+)$", re.MULTILINE)
STUDIO = (BOOK / "tradeoffs" / "studio.md").read_text(encoding="utf-8")


def table(name: str) -> list[list[str]]:
    """Return the rows of a table of the studio by its label, without the two lines of its head."""
    rows = re.search(rf":name: {name}\n(.*?)^```$", STUDIO, re.MULTILINE | re.DOTALL)
    assert rows
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1].splitlines()[2:]]


@pytest.mark.parametrize(("system", "count"), [("kiosk", 4), ("robot", 5)])
def test_records_of_the_studio_name_scenarios_that_stand_in_it(system: str, count: int) -> None:
    (file,) = (BOOK / "data" / "decisions").glob(f"{system}-*.md")
    named = re.findall(r'"([^"]+)"', file.read_text(encoding="utf-8"))
    assert len(named) == count
    assert set(named) <= set(SCENARIO.findall(STUDIO))
    assert read_folder(system)[1].bad >= 2


def test_the_plan_fills_its_ninety_minutes() -> None:
    assert "Ninety minutes" in STUDIO
    assert sum(int(row[0]) for row in table("tab-studio-plan")) == 90


def test_the_rubric_adds_up_to_thirty_points() -> None:
    assert "Rubric for both studios, thirty points" in STUDIO
    rows = table("tab-studio-rubric")
    assert 5 * len(rows) == 30
    assert all(len(row) == 4 and all(row) for row in rows)


def test_the_leaderboard_is_ordered_and_shows_its_own_percentages() -> None:
    board = read_figures("netflix_leaderboard")
    scores = [row["test RMSE [stars]"] for row in board]
    assert [row["rank"] for row in board] == list(range(1, 9))
    assert scores == sorted(scores)
    for row in board:
        assert round(100 * (1 - row["test RMSE [stars]"] / 0.9525), 2) == row["improvement [%]"]


def test_the_poll_is_ordered_and_marks_two_deep_methods() -> None:
    poll = read_figures("kdnuggets_methods")
    shares = [row["share [%]"] for row in poll]
    assert len(poll) == 17
    assert shares == sorted(shares, reverse=True)
    assert [row["method"] for row in poll if row["deep"] == "yes"] == [
        "deep networks",
        "convolutional networks",
    ]


def test_the_opinion_stays_on_its_axes_and_says_that_it_is_one() -> None:
    text = (BOOK / "data" / "accuracy_interpretability_opinion.csv").read_text(encoding="utf-8")
    assert "OPINION, not data" in text
    rows = read_figures("accuracy_interpretability_opinion")
    assert len(rows) == 13
    assert all(
        0 <= row[column] <= 1 for row in rows for column in ("accuracy [axis]", "interpretability [axis]")
    )
