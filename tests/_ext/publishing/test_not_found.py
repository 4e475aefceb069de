"""The page for addresses that do not exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from browsing import serve
from publishing_book import PublishedBook
from small_books import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from small_books import Build


def test_every_link_is_absolute_or_stays_on_the_page(published_site: Build) -> None:
    html = published_site.file("404.html")
    links = re.findall(r'\s(?:href|src|action|data-content_root)="([^"]*)"', html)
    assert len(links) > 10
    assert [link for link in links if not link.startswith(("/lbd/", "#", "https://"))] == []
    assert 'data-content_root="/lbd/"' in html


def test_it_leads_to_the_search_the_start_and_the_parts(published_site: Build) -> None:
    page = published_site.page("404")
    links = {text_of(a): a["href"] for a in page.select("div.body a")}
    assert links["On beams & columns"] == "/lbd/one/index.html"
    assert links["the start of the book"] == "/lbd/index.html"
    form = page.select_one("form.not-found-search")
    assert form is not None
    assert form["action"] == "/lbd/search.html"


def test_second_build_leaves_it_as_it_is(published_book: PublishedBook) -> None:
    first = published_book.publish().file("404.html")
    assert published_book.publish().file("404.html") == first


def test_it_goes_with_the_address(published_book: PublishedBook) -> None:
    page = published_book.publish().app.outdir / "404.html"
    assert page.exists()
    published_book.build()
    assert not page.exists()


def test_page_of_an_author_is_kept(published_book: PublishedBook) -> None:
    published_book.write("404", "---\norphan: true\n---\n# Lost\n\nGo [home](index.md).\n")
    build = published_book.publish()
    assert text_of(build.page("404").find("h1")).startswith("Lost")
    assert '<a class="reference internal" href="/lbd/index.html">' in build.file("404.html")


def test_it_is_whole_at_any_depth(
    browser: Browser, published_book: PublishedBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = published_book.publish()
    host = tmp_path / "host"
    host.mkdir()
    (host / "lbd").symlink_to(build.app.outdir, target_is_directory=True)
    page = browser.new_page()
    answers: list[tuple[int, str]] = []
    page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    html = build.file("404.html")
    with serve(host) as address:
        missing = f"{address}/lbd/some/where/else.html"
        page.route(missing, lambda route: route.fulfill(status=404, body=html, content_type="text/html"))
        page.goto(missing, wait_until="networkidle")
        assert [url for status, url in answers if status >= 400] == [missing]
        page.get_by_label("Search the book").fill("beam")
        page.keyboard.press("Enter")
        page.wait_for_selector("#search-results li a")
        assert page.url == f"{address}/lbd/search.html?q=beam"
    page.close()
