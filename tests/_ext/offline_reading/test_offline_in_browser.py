"""Reading in a real browser while the host is not there, and after the site has changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from browsing import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from publishing_book import PublishedBook

INSTALLED = "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
STORES = """async () => {
    await (await navigator.serviceWorker.ready).update();
    return caches.keys();
}"""
KEPT_PAGES = """async () => {
    const store = await caches.open((await caches.keys())[0]);
    return (await store.keys()).map(({url}) => new URL(url).pathname).filter(path => path.endsWith(".html"));
}"""
FAILED = "ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED)"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser that has never seen the book."""
    context = browser.new_context()
    yield context
    context.close()


def visit(reader: BrowserContext, address: str) -> Page:
    """Open a page and wait until the worker serves it."""
    page = reader.new_page()
    page.goto(address)
    page.wait_for_function(INSTALLED)
    return page


def keep_everything(page: Page) -> None:
    page.get_by_role("button", name="Keep the whole book").click()
    page.get_by_text("The whole book is kept.").wait_for()


def test_visited_pages_stay_and_others_do_not(reader: BrowserContext, published_book: PublishedBook) -> None:
    site = published_book.publish().app.outdir
    with serve(site) as address:
        page = visit(reader, f"{address}/one/index.html")
        page.goto(f"{address}/one/first.html", wait_until="networkidle")
        reader.set_offline(True)
        page.goto(f"{address}/one/first.html#below")
        page.reload()
        assert page.inner_text("h1").startswith("What is a beam?")
        assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length >= 0)")
        page.goto(f"{address}/")
        assert page.inner_text("h1").startswith("A small book")
        with pytest.raises(Exception, match=FAILED):
            page.goto(f"{address}/one/second.html")


def test_kept_book_is_read_and_searched_when_the_host_is_gone(
    reader: BrowserContext, published_book: PublishedBook
) -> None:
    site = published_book.publish().app.outdir
    with serve(site) as address:
        page = visit(reader, f"{address}/about.html")
        keep_everything(page)
        assert page.locator("progress").is_hidden()
        assert (
            len(page.evaluate(KEPT_PAGES)) == len(list(site.rglob("*.html"))) - 1
        )  # the page for missing ones
    page.goto(f"{address}/two/third.html")
    assert page.inner_text("h1").startswith("Floors")
    page.goto(f"{address}/search.html?q=brook")
    page.click("#search-results li a")
    assert page.inner_text("h1").startswith("What is a beam?")
    page.goto(f"{address}/about.html")
    page.get_by_text("This browser keeps the whole book.").wait_for()


def test_nothing_is_stale_after_the_site_has_changed(
    reader: BrowserContext, published_book: PublishedBook
) -> None:
    site = published_book.publish().app.outdir
    with serve(site) as address:
        page = visit(reader, f"{address}/about.html")
        keep_everything(page)
        before = page.evaluate("caches.keys()")
        published_book.change("one/first", "fallen", "felled")
        published_book.change("one/second", "Text.", "Other text.")
        published_book.publish()
        page.goto(f"{address}/one/first.html")
        assert "felled tree" in page.inner_text("body")
        until = time.monotonic() + 60
        while len(stores := page.evaluate(STORES)) != 1 or stores == before:
            assert time.monotonic() < until, "no new worker has filled its store and dropped the old one"
            page.wait_for_timeout(50)
        reader.set_offline(True)
        page.goto(f"{address}/one/second.html")  # never visited: kept again, since the whole book was
        assert "Other text." in page.inner_text("body")


def test_two_versions_on_a_host_do_not_share_what_they_keep(
    reader: BrowserContext, published_book: PublishedBook
) -> None:
    build = published_book.publish()
    host = published_book.folder / "_build" / "host"
    host.mkdir()
    for version in ("stable", "latest"):
        (host / version).symlink_to(build.app.outdir, target_is_directory=True)
    with serve(host) as address:
        for version in ("stable", "latest"):
            visit(reader, f"{address}/{version}/index.html").close()
        page = reader.new_page()
        page.goto(f"{address}/stable/index.html")
        names = page.evaluate("caches.keys()")
    assert sorted(name.split()[1] for name in names) == [f"{address}/latest/", f"{address}/stable/"]


def test_file_that_is_missing_is_told_and_the_button_can_be_used_again(
    reader: BrowserContext, published_book: PublishedBook
) -> None:
    site = published_book.publish().app.outdir
    (site / "two" / "third.html").unlink()
    with serve(site) as address:
        page = visit(reader, f"{address}/about.html")
        page.get_by_role("button", name="Keep the whole book").click()
        page.get_by_text("That did not work (two/third.html: 404)").wait_for()
        assert page.get_by_role("button", name="Keep the whole book").is_enabled()


def test_no_page_sets_a_cookie(reader: BrowserContext, published_book: PublishedBook) -> None:
    with serve(published_book.publish().app.outdir) as address:
        page = visit(reader, f"{address}/about.html")
        keep_everything(page)
    assert reader.cookies() == []
