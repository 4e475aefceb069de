"""Pages load one style sheet, which holds what pages use, and the scripts that they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

TABS = ".sd-tab-content"
CARD = ".sd-card-body"


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-site-assets", tmp_path / "book")


def sheets(build: Build, page: str) -> list[str]:
    return [str(link["href"]) for link in build.page(page).select("link[rel=stylesheet]")]


def scripts(build: Build, page: str) -> dict[str, bool]:
    """Return the name of each script file → whether it is deferred."""
    found = build.page(page).select("script[src]")
    return {str(tag["src"]).partition("?")[0].rpartition("/")[2]: tag.has_attr("defer") for tag in found}


def test_all_pages_load_one_sheet_and_one_for_paper(book: SmallBook) -> None:
    build = book.build()
    assert build.warnings == []
    for page in ("index", "tabs", "search", "genindex"):
        names = [href.partition("?")[0] for href in sheets(build, page)]
        assert names == ["_static/site.css", "_static/paper.css"], page


def test_sheet_is_small_and_keeps_what_pages_use_and_what_is_ours(book: SmallBook) -> None:
    build = book.build()
    text = build.file("_static/site.css")
    assert TABS in text
    assert ".own-class-of-nobody" in text
    assert CARD not in text  # no page has a card
    assert ".theme-toggle" in text
    assert "display:none}nav" not in text
    assert len(text) < 0.6 * sum(
        len(build.file(f"_static/{name}"))
        for name in ("styles/furo.css", "styles/furo-extensions.css", "sphinx-design.min.css", "pygments.css")
    )


def test_sheet_holds_both_themes_of_code(book: SmallBook) -> None:
    """Furo writes them when the build is finished; the sheet must not be made before."""
    assert "body[data-theme=dark] .highlight" in book.build().file("_static/site.css")


def test_own_rules_come_last(book: SmallBook) -> None:
    text = book.build().file("_static/site.css")
    assert text.rindex(".own-class-of-nobody") > text.rindex(".theme-toggle")


def test_scripts_are_deferred_and_only_where_they_are_needed(book: SmallBook) -> None:
    build = book.build()
    plain, tabs = scripts(build, "index"), scripts(build, "tabs")
    assert set(tabs) - set(plain) == {"design-tabs.js", "copybutton.js"}
    assert all(plain.values())
    assert all(tabs.values())
    assert "last.js" in plain


def test_search_page_keeps_the_order_of_its_scripts(book: SmallBook) -> None:
    loaded = scripts(book.build(), "search")
    assert not loaded["doctools.js"]
    assert not loaded["searchtools.js"]


def test_a_new_rule_gives_all_pages_a_new_version(book: SmallBook) -> None:
    book.write("tabs", "# Tabs\n")
    book.write("other", "---\norphan: true\n---\n# Other\n")
    before = book.build()
    assert CARD not in before.file("_static/site.css")
    old = {page: sheets(before, page)[0] for page in ("other", "search")}
    book.write("tabs", "# Tabs\n\n:::{card} One\nFirst.\n:::\n")
    after = book.build()
    assert "other" not in after.written
    assert CARD in after.file("_static/site.css")
    new = {page: sheets(after, page)[0] for page in ("other", "search")}
    assert set(old.values()).isdisjoint(new.values())
    assert len(set(new.values())) == 1


def test_an_unchanged_build_writes_nothing(book: SmallBook) -> None:
    build = book.build()
    files = {path: path.stat().st_mtime_ns for path in build.app.outdir.glob("*.html")}
    sheet = build.app.outdir / "_static" / "site.css"
    written = sheet.stat().st_mtime_ns
    book.build()
    assert sheet.stat().st_mtime_ns == written
    index = build.app.outdir / "index.html"
    assert index.stat().st_mtime_ns == files[index]


def test_listings_have_elements_for_what_is_coloured(book: SmallBook) -> None:
    book.write("tabs", '# Tabs\n\n```python\ntotal = count + 1  # "both"\n```\n')
    listing = book.build().page("tabs").select_one(".highlight pre")
    assert listing is not None
    assert listing.get_text() == 'total = count + 1  # "both"\n'
    coloured = [(span["class"], span.get_text()) for span in listing.select("span[class]")]
    assert (["c1"], '# "both"') in coloured
    assert all(text.strip() and names != ["n"] for names, text in coloured)


@pytest.mark.parametrize("builder", ["epub", "text"])
def test_other_outputs_are_left_alone(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert not list(build.app.outdir.rglob("site.css"))


def test_pages_are_written_by_several_processes(book: SmallBook) -> None:
    for number in range(6):
        book.write(f"page{number}", f"---\norphan: true\n---\n# Page {number}\n")
    build = book.build(parallel=2)
    versions = {sheets(build, f"page{number}")[0] for number in range(6)}
    assert len(versions) == 1
    assert "?v=" in versions.pop()
