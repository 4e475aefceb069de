"""What the pages of the catalogue say about their tables is true of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import text_of

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


def rows(page: BeautifulSoup) -> dict[str, dict[str, str]]:
    """Return name of a row → head of a column → cell."""
    table = page.find("table", role="table")
    assert table is not None
    heads = [text_of(head.p) for head in table.thead.find_all("th")[1:]]
    return {
        text_of(row.th.p): dict(zip(heads, cells(row), strict=True)) for row in table.tbody.find_all("tr")
    }


def cells(row: Tag) -> list[str]:
    return [text_of(cell) for cell in row.find_all("td")]


def test_every_card_has_its_price_in_the_matrix(pages: dict[str, BeautifulSoup]) -> None:
    matrix = rows(pages["catalogue/matrix.html"])
    assert len(matrix) > 10
    assert [name for name, row in matrix.items() if not {"− hurts", "± both"} & set(row.values())] == []


def test_the_matrix_shows_every_card_of_the_catalogue(pages: dict[str, BeautifulSoup]) -> None:
    assert list(rows(pages["catalogue/matrix.html"])) == list(rows(pages["catalogue/index.html"]))


@pytest.mark.parametrize("card", ["Circuit Breaker", "Heartbeat", "Ping-Echo"])
def test_detectors_help_and_hurt_availability(pages: dict[str, BeautifulSoup], card: str) -> None:
    assert rows(pages["catalogue/matrix.html"])[card]["Availability"] == "± both"


def test_the_wet_night_fails_as_meant(pages: dict[str, BeautifulSoup]) -> None:
    assert rows(pages["catalogue/scenarios.html"])["The lane on a wet night"]["Verdict"] == "not met as meant"


def test_what_is_not_met_is_meant_or_a_time(pages: dict[str, BeautifulSoup]) -> None:
    missed = [row for row in rows(pages["catalogue/scenarios.html"]).values() if row["Verdict"] == "not met"]
    assert [row for row in missed if "changes from run to run" not in row["Measured"]] == []
