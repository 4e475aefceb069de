"""The address of the site is mended or refused."""

from __future__ import annotations

import pytest

from publishing_book import ADDRESS, PublishedBook


def test_slash_at_the_end_is_added(published_book: PublishedBook) -> None:
    build = published_book.publish("https://books.example/lbd")
    assert build.warnings == []
    assert f"<loc>{ADDRESS}index.html</loc>" in build.file("sitemap.xml")


@pytest.mark.parametrize(
    "address", ["books.example/lbd/", "https://books.example/?page=", "ftp://books.example/"]
)
def test_what_is_no_address_is_refused_and_the_book_built_without(
    published_book: PublishedBook, address: str
) -> None:
    build = published_book.publish(address)
    assert build.warnings == [
        f"conf.py:1: WARNING: the site's address '{address}' is none; write BOOK_URL=https://host/path/"
        " or leave it out [publishing.address]"
    ]
    assert not (build.app.outdir / "sitemap.xml").exists()
    assert build.page("index").find("link", rel="canonical") is None
