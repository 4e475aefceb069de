"""What pages say of themselves, with an address and without."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from publishing_book import ADDRESS, PublishedBook

if TYPE_CHECKING:
    from small_books import Build

BEAM = (
    "A beam carries “loads” between columns. It is an idea older than any word for it."
    " Whoever has crossed a brook on a fallen tree has used one."
)


def metas(build: Build, page: str) -> dict[str, str]:
    """Return name or property → content of the meta elements of a page; each stands once."""
    found = build.page(page).find_all("meta", content=True)
    names = [str(meta.get("name") or meta.get("property")) for meta in found]
    assert names.count("description") <= 1
    return dict(zip(names, (str(meta["content"]) for meta in found), strict=True))


def linked_data(build: Build, page: str) -> dict[str, object]:
    script = build.page(page).find("script", type="application/ld+json")
    assert script is not None
    data: dict[str, object] = json.loads(script.get_text())
    return data


@pytest.mark.parametrize(
    ("page", "description"),
    [
        ("one/first", BEAM),
        ("one/second", "What its author wrote."),
        ("two/third", None),
        ("genindex", None),
        ("search", None),
    ],
)
def test_pages_are_described_with_and_without_an_address(
    published_site: Build, site_at_home: Build, page: str, description: str | None
) -> None:
    assert metas(site_at_home, page).get("description") == description
    assert metas(published_site, page).get("description") == description
    assert not any(name.startswith(("og:", "twitter:")) for name in metas(site_at_home, page))


def test_shared_links_show_title_description_and_picture(published_site: Build) -> None:
    shown = metas(published_site, "one/first")
    assert {name: text for name, text in shown.items() if name.startswith(("og:", "twitter:"))} == {
        "og:type": "article",
        "og:site_name": "A small book",
        "og:title": "What is a beam?",
        "og:description": BEAM,
        "og:url": f"{ADDRESS}one/first.html",
        "og:image": f"{ADDRESS}previews/one/first.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "A small book: What is a beam?",
        "twitter:card": "summary_large_image",
    }
    assert metas(published_site, "index")["og:type"] == "website"
    assert metas(published_site, "one/second")["og:description"] == "What its author wrote."


def test_address_of_a_page_is_its_canonical_link(published_site: Build) -> None:
    for page in ("index", "one/first", "two/index"):
        link = published_site.page(page).find("link", rel="canonical")
        assert link is not None
        assert link["href"] == metas(published_site, page)["og:url"]


def test_pages_are_chapters_of_the_book_for_programs(published_site: Build) -> None:
    book = {"@type": "Book", "@id": f"{ADDRESS}index.html#book", "name": "A small book"}
    book["url"] = f"{ADDRESS}index.html"
    chapter = linked_data(published_site, "one/first")
    assert (chapter["@type"], chapter["name"], chapter["isPartOf"]) == ("Chapter", "What is a beam?", book)
    whole = linked_data(published_site, "index")
    assert whole.items() >= book.items()


def test_marks_in_titles_and_texts_stay_text(published_book: PublishedBook) -> None:
    published_book.write("about", '# "A" <b> & </script>\n\nIt says </script> & "B" <i>.\n')
    build = published_book.publish()
    assert metas(build, "about")["og:title"] == "“A” <b> & </script>"
    assert linked_data(build, "about")["name"] == "“A” <b> & </script>"
    assert "</script> &" in metas(build, "about")["description"]


def test_parallel_build_says_the_same(published_book: PublishedBook, published_site: Build) -> None:
    build = published_book.publish(parallel=2)
    assert build.warnings == []
    for page in ("index", "one/first", "one/second", "two/third", "changes"):
        assert metas(build, page) == metas(published_site, page)


@pytest.mark.parametrize("builder", ["epub", "singlehtml", "latex", "text"])
def test_other_outputs_are_as_before(published_book: PublishedBook, builder: str) -> None:
    build = published_book.build(builder, confoverrides={"html_baseurl": ADDRESS})
    assert [line for line in build.warnings if "epub" not in line] == []
    assert not (build.app.outdir / "previews").exists()
    assert not (build.app.outdir / "sw.js").exists()
