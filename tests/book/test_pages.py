"""What must hold for every page of the built book."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from sphinx.util.inventory import InventoryFile

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    Pages = dict[str, BeautifulSoup]

GENERATED = {"genindex.html", "search.html"}
LOADED_BY_THE_BROWSER = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


def article(page: BeautifulSoup) -> Tag:
    found = page.find("article")
    assert found is not None
    return found


def test_no_page_loads_anything_from_another_host(pages: Pages) -> None:
    foreign = {
        (path, url)
        for path, page in pages.items()
        for name, attribute in LOADED_BY_THE_BROWSER.items()
        for tag in page.find_all(name)
        if (url := str(tag.get(attribute, ""))).startswith(("http:", "https:", "//"))
        and "canonical" not in (tag.get("rel") or [])
    }
    assert not foreign


def test_style_sheets_load_nothing_from_another_host(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert "url(http" not in text, sheet
        assert "@import" not in text, sheet


def test_pages_have_one_title_and_skip_no_heading_level(pages: Pages) -> None:
    for path, page in pages.items():
        if path in GENERATED:
            continue
        levels = [int(tag.name[1]) for tag in article(page).find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_ids_are_unique(pages: Pages) -> None:
    for path, page in pages.items():
        ids = [tag["id"] for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), (path, sorted({i for i in ids if ids.count(i) > 1}))


def is_decoration(picture: Tag) -> bool:
    """Tell whether a picture belongs to the page's furniture: an icon, or a part of a larger drawing."""
    return bool(
        picture.find_parent("svg") or picture.find_parent("button") or picture.get("aria-hidden") == "true"
    )


def test_every_picture_has_an_alternative_text_and_a_caption(pages: Pages) -> None:
    for path, page in pages.items():
        for picture in article(page).find_all(["img", "svg"]):
            if is_decoration(picture):
                continue
            text = str(
                picture.get("alt") or picture.get("aria-label") or picture.get("aria-labelledby") or ""
            )
            assert text, (path, str(picture)[:200])
            assert not text.endswith((".svg", ".png")), (path, text)
            figure = picture.find_parent("figure")
            assert figure, (path, text)
            assert figure.find("figcaption"), (path, text)


def test_every_table_has_a_caption_and_header_cells(pages: Pages) -> None:
    for path, page in pages.items():
        if path in GENERATED:
            continue
        for table in article(page).find_all("table"):
            is_part = table.find_parent("table")  # the row that it stands in names it
            assert is_part or table.find("caption"), (path, table.get_text(" ")[:80])
            assert table.find("th"), (path, table.get_text(" ")[:80])
            for header in set(table.select("tbody th")) - set(table.select("thead th")):
                assert header.get("scope") == "row", (path, header.get_text(" "))


def test_no_page_shows_a_failure(pages: Pages) -> None:
    for path, page in pages.items():
        text = article(page).get_text(" ")
        assert "Traceback (most recent call last)" not in text, path
        assert not article(page).select(".problematic, .system-message"), path


@pytest.mark.parametrize("kind", ["pattern", "style", "tactic", "anti-pattern", "quality", "scenario"])
def test_inventory_lists_every_kind_of_entry(site: Path, kind: str) -> None:
    inventory = InventoryFile.loads((site / "objects.inv").read_bytes(), uri="")
    assert inventory.data[f"arch:{kind}"]
