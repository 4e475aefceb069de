"""The feed beside the page of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from defusedxml import ElementTree

from publishing_book import ADDRESS, PublishedBook

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from small_books import Build

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(build: Build) -> Element:
    feed: Element = ElementTree.fromstring(build.file("changes.atom"))
    return feed


def entries(build: Build) -> list[dict[str, str]]:
    names = ("title", "id", "updated", "content")
    found = feed_of(build).findall(f"{ATOM}entry")
    return [{name: entry.findtext(f"{ATOM}{name}") or "" for name in names} for entry in found]


def test_feed_has_what_atom_demands(published_site: Build) -> None:
    feed = feed_of(published_site)
    assert feed.tag == f"{ATOM}feed"
    texts = {name: feed.findtext(f"{ATOM}{name}") for name in ("title", "id", "updated")}
    assert texts == {
        "title": "A small book: changes",
        "id": f"{ADDRESS}changes.html",
        "updated": "2026-11-22T00:00:00Z",
    }
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Nobody"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": f"{ADDRESS}changes.html", "self": f"{ADDRESS}changes.atom"}


def test_entry_has_its_text_as_html(published_site: Build) -> None:
    first, second = entries(published_site)
    assert first["title"] == "A second page"
    assert first["id"] == f"{ADDRESS}changes.html#2026-11-22-a-second-page"
    assert second["updated"] == "2026-10-01T00:00:00Z"
    assert first["content"].startswith("<p>See <a class=")
    assert 'href="one/second.html"' in first["content"]
    assert "<em>new</em> &amp; short" in first["content"]
    content = feed_of(published_site).find(f"{ATOM}entry/{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert content.get("{http://www.w3.org/XML/1998/namespace}base") == f"{ADDRESS}changes.html"


def test_links_of_entries_lead_to_their_sections(published_site: Build) -> None:
    ids = {tag["id"] for tag in published_site.page("changes").find_all(id=True)}
    for entry in feed_of(published_site).findall(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert (link.get("href") or "").partition("#")[2] in ids


def test_every_page_points_to_the_feed(published_site: Build) -> None:
    link = published_site.page("one/first").find("link", type="application/atom+xml")
    assert link is not None
    assert (link["href"], link["title"]) == ("../changes.atom", "A small book: changes")


def test_feed_follows_its_page_and_no_other(published_book: PublishedBook) -> None:
    file = published_book.publish().app.outdir / "changes.atom"
    before = file.stat().st_mtime_ns
    published_book.change("one/first", "fallen", "felled")
    published_book.publish()
    assert file.stat().st_mtime_ns == before
    published_book.change("changes", "One page.", "A single page.")
    assert "A single page." in entries(published_book.publish(parallel=2))[1]["content"]


def test_mistakes_are_told_with_file_and_line(published_book: PublishedBook) -> None:
    text = "## 2026-31-12: Bad\n\nA.\n\n## New\n\nB.\n\n## 2026-10-01: The first edition\n\nTwice.\n\n"
    published_book.change("changes", "## 2026-11-22: A", f"{text}## 2026-11-22: A")
    build = published_book.publish()
    ours = [line for line in build.warnings if "change_feed" in line]
    assert ours == [
        "changes.md:5: WARNING: '2026-31-12' in the heading '2026-31-12: Bad' is no date; write"
        " '## 2026-11-22: What has changed' [change_feed.date]",
        "changes.md:9: WARNING: the heading 'New' of a change has no date; write"
        " '## 2026-11-22: What has changed' [change_feed.date]",
        "changes.md:21: WARNING: the change '2026-10-01: The first edition' stands twice"
        " [change_feed.duplicate]",
        "changes.md:17: WARNING: the change of '2026-11-22' stands below that of '2026-10-01';"
        " the newest comes first [change_feed.order]",
    ]
    assert len(entries(build)) == 3
