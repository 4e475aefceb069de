"""The list of pages and what crawlers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from defusedxml import ElementTree

from publishing_book import ADDRESS, PublishedBook, files_of

if TYPE_CHECKING:
    from small_books import Build

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PAGES = ["about", "changes", "index", "one/first", "one/index", "one/second", "two/index", "two/third"]
ADDED = {
    *("404.html", "robots.txt", "sitemap.xml", "favicon.ico", "apple-touch-icon.png", "icon-192.png"),
    *("sw.js", "offline.json", "changes.atom", "site.webmanifest", "previews/one/first.png"),
}


def addresses(build: Build) -> list[str]:
    urls = ElementTree.fromstring(build.file("sitemap.xml"))
    return [url.findtext(f"{NAMESPACE}loc") or "" for url in urls]


def test_sitemap_lists_every_page_that_people_write(published_site: Build) -> None:
    assert published_site.warnings == []
    assert addresses(published_site) == [f"{ADDRESS}{page}.html" for page in PAGES]


def test_sitemap_is_complete_after_a_build_that_wrote_one_page(published_book: PublishedBook) -> None:
    published_book.publish()
    published_book.change("one/first", "older than", "as old as")
    published_book.write("new", "---\norphan: true\n---\n# New & more\n\nText.\n")
    build = published_book.publish(parallel=2)
    assert "one/second" not in build.written
    assert addresses(build) == [f"{ADDRESS}{page}.html" for page in sorted([*PAGES, "new"])]
    published_book.delete("new")
    assert len(addresses(published_book.publish())) == len(PAGES)


def test_addresses_of_folders_have_no_file_names(published_book: PublishedBook) -> None:
    build = published_book.build("dirhtml", confoverrides={"html_baseurl": ADDRESS})
    assert f"{ADDRESS}one/first/" in addresses(build)
    assert addresses(build)[2] == ADDRESS


def test_robots_may_read_everything(published_site: Build) -> None:
    assert published_site.file("robots.txt").splitlines() == [
        "User-agent: *",
        "Allow: /",
        f"Sitemap: {ADDRESS}sitemap.xml",
    ]


def test_without_an_address_nothing_is_added(published_site: Build, site_at_home: Build) -> None:
    assert site_at_home.warnings == []
    more = files_of(published_site) - files_of(site_at_home)
    assert more >= ADDED
    assert files_of(site_at_home) <= files_of(published_site)
    home = site_at_home.file("one/first.html")
    assert not any(word in home for word in ["canonical", "og:", "offline.js", "manifest", "atom", "ld+json"])
