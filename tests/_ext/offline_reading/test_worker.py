"""What the service worker is told to keep, and the page with the button."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest

from publishing_book import ADDRESS, PublishedBook
from small_books import text_of

if TYPE_CHECKING:
    from small_books import Build

BUDGET = 3 * 1024  # bytes, compressed, that a reader loads for all this


def digest(build: Build) -> str:
    found = re.search(r'STORES \+ "(\w{16})"', build.file("sw.js"))
    assert found is not None
    return found[1]


def test_whole_book_is_what_a_reader_looks_at(published_site: Build) -> None:
    kept = json.loads(published_site.file("offline.json"))
    assert {"index.html", "one/first.html", "searchindex.js", "_static/basic.css", "favicon.ico"} <= set(kept)
    assert all((published_site.app.outdir / name).is_file() for name in kept)
    assert not any(name.startswith(("previews/", "_sources/", "sw.js", "404")) for name in kept)
    assert kept == sorted(kept)


def test_shell_is_the_start_page_and_what_it_loads(published_site: Build) -> None:
    found = re.search(r"SHELL = (\[.*\]);", published_site.file("sw.js"))
    assert found is not None
    shell = json.loads(found[1])
    assert {"index.html", "_static/basic.css", "_static/offline.js"} <= set(shell)
    assert all(name == "index.html" or name.startswith("_static/") for name in shell)


def test_digest_changes_with_any_page_and_with_nothing_else(published_book: PublishedBook) -> None:
    first = digest(published_book.publish())
    assert digest(published_book.publish(parallel=2)) == first
    published_book.change("one/first", "fallen", "felled")
    assert digest(published_book.publish()) != first


def test_scripts_are_small(published_site: Build) -> None:
    sizes = [
        len(gzip.compress((published_site.app.outdir / name).read_bytes()))
        for name in ("sw.js", "_static/offline.js")
    ]
    assert sum(sizes) <= BUDGET


def test_script_is_on_every_published_page_and_on_none_at_home(
    published_site: Build, site_at_home: Build
) -> None:
    for page in ("index", "one/first", "search"):
        assert "offline.js" in published_site.file(f"{page}.html")
        assert "offline.js" not in site_at_home.file(f"{page}.html")
    assert "offline.css" in published_site.file("about.html")
    assert "offline.css" not in published_site.file("index.html")


def test_page_has_a_button_and_files_where_it_is_published(
    published_site: Build, site_at_home: Build
) -> None:
    box = published_site.page("about").find(class_="keep-offline")
    assert box is not None
    assert text_of(box.find("button")) == "Keep the whole book for reading offline"
    assert [(a["href"], text_of(a)) for a in box.find_all("a")] == [("a&b.zip", "All pages")]
    assert "Nothing to keep" not in box.get_text()
    assert text_of(site_at_home.page("about").find(class_="keep-offline")) == "Nothing to keep here."


def test_files_are_found_from_a_page_in_a_folder(published_book: PublishedBook) -> None:
    published_book.write("one/first", "# First\n\n```{keep-offline}\n```\n")
    box = published_book.publish().page("one/first").find(class_="keep-offline")
    assert box is not None
    assert [a["href"] for a in box.find_all("a")] == ["../a&b.zip"]


@pytest.mark.parametrize("builder", ["epub", "latex", "text", "singlehtml"])
def test_other_outputs_show_the_body(published_book: PublishedBook, builder: str) -> None:
    build = published_book.build(builder, confoverrides={"html_baseurl": ADDRESS})
    names = {
        "epub": "about.xhtml",
        "latex": "asmallbook.tex",
        "text": "about.txt",
        "singlehtml": "index.html",
    }
    assert "Nothing to keep here." in build.file(names[builder])
    assert "<button" not in build.file(names[builder])
