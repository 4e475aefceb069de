"""What publishing relies on in the pages of the book, and what they promise of themselves."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from browsing import serve
from link_previews.drawing import MARGIN, WIDTH, set_title
from publishing.assemble import BODY
from publishing.icons import icon_files

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from playwright.sync_api import Browser

    Pages = dict[str, BeautifulSoup]

ROOT = Path(__file__).parents[2]
WITHOUT_TEXT = {"genindex.html", "search.html", "arch-index.html"}
ROOM = WIDTH - 2 * MARGIN - 350  # beside a number of two digits


@pytest.fixture(scope="module")
def citation() -> dict[str, object]:
    """Return CITATION.cff."""
    found: dict[str, object] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def conf() -> dict[str, object]:
    """Return the values of conf.py."""
    return runpy.run_path(str(ROOT / "conf.py"))


def test_every_page_has_a_place_for_the_notice_of_its_version(site: Path, pages: Pages) -> None:
    for path in pages:
        assert (site / path).read_text(encoding="utf-8").count(BODY) == 1, path


def test_every_page_has_a_description_that_searches_can_show(pages: Pages) -> None:
    for path, page in pages.items():
        found = [str(meta["content"]) for meta in page.find_all("meta", attrs={"name": "description"})]
        assert len(found) == (path not in WITHOUT_TEXT), path
        assert all(40 <= len(text) <= 160 for text in found), (path, found)


def test_every_title_fits_into_its_picture(pages: Pages) -> None:
    for path, page in pages.items():
        title = page.find("h1")
        if path in WITHOUT_TEXT or title is None:
            continue
        text = " ".join(title.get_text(" ").replace("¶", "").replace("#", "").split())
        assert " ".join(set_title(text, ROOM)[1]) == text, path


def test_icon_of_the_book_can_be_drawn(conf: dict[str, object]) -> None:
    files = icon_files((ROOT / str(conf["html_favicon"])).read_text(encoding="utf-8"))
    assert all(content for content in files.values())


def test_citation_names_the_book_as_its_pages_do(
    citation: dict[str, object], conf: dict[str, object]
) -> None:
    assert str(citation["title"]).startswith(f"{conf['project']}: ")
    assert citation["authors"] == [{"name": conf["author"]}]
    assert citation["version"] == conf["version"]
    preferred = citation["preferred-citation"]
    assert isinstance(preferred, dict)
    assert {key: preferred[key] for key in ("title", "authors", "version")} == {
        key: citation[key] for key in ("title", "authors", "version")
    }
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.splitlines()[0].lower() == str(citation["title"]).lower()
    about = " ".join((ROOT / "book" / "about.md").read_text(encoding="utf-8").split())
    assert str(citation["title"]) in about
    assert f"Version {conf['version']}" in about


def test_pages_set_no_cookie(browser: Browser, site: Path, pages: Pages) -> None:
    context = browser.new_context()
    page = context.new_page()
    with serve(site) as address:
        for path in pages:
            page.goto(f"{address}/{path}", wait_until="load")
            assert context.cookies() == [], path
    context.close()


def test_no_script_speaks_of_cookies(site: Path) -> None:
    for script in site.rglob("*.js"):
        assert not re.search(r"\bdocument\s*\.\s*cookie\b", script.read_text(encoding="utf-8")), script
