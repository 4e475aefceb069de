"""Incremental and parallel builds: every view is right after each change, and no page is written in vain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook

VIEW_PAGES = ("catalogue", "matrix", "verdicts")


def view(build: Build, page: str) -> Tag:
    found = build.page(page).find("div", class_="arch-view")
    assert found is not None
    return found


def names(build: Build, page: str) -> list[str]:
    return [text_of(head.p) for head in view(build, page).find_all("th", scope="row")]


def links(build: Build, page: str, name: str) -> set[str]:
    return {link["href"] for link in view(build, page).find_all("a") if text_of(link) == name}


def cut(book: SmallBook, page: str, start: str) -> str:
    """Take a card out of a page and return it."""
    text = (book.folder / f"{page}.md").read_text(encoding="utf-8")
    first = text.index(start)
    last = text.index("\n````\n", first) + len("\n````\n")
    book.write(page, text[:first] + text[last:])
    return text[first:last]


def assert_as_built_anew(book: SmallBook, build: Build) -> None:
    """Compare all views with those of a build from nothing."""
    shown = {page: str(view(build, page)) for page in VIEW_PAGES}
    book.remove_output()
    anew = book.build()
    assert {page: str(view(anew, page)) for page in VIEW_PAGES} == shown


def test_an_unchanged_book_writes_nothing(views_book: SmallBook) -> None:
    views_book.build()
    assert views_book.build().written == set()


def test_a_changed_sentence_rewrites_no_view(views_book: SmallBook) -> None:
    views_book.build()
    views_book.change("cards", "# Cards\n", "# Cards\n\nOne more line.\n")
    assert views_book.build().written == {"cards", "index"}


def test_an_added_card_is_shown(views_book: SmallBook) -> None:
    views_book.build()
    card = cut(views_book, "cards", "````{style} Layered")
    views_book.change("cards", "# Cards\n", f"# Cards\n\n{card}\n{card.replace('Layered', 'Onion')}")
    build = views_book.build()
    assert build.written >= {"catalogue", "matrix"}
    assert "verdicts" not in build.written
    assert "Onion" in names(build, "catalogue")
    assert "Onion" in names(build, "matrix")
    assert_as_built_anew(views_book, build)


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("every request passes every layer.", "every request visits every layer.", {"matrix"}),
        ("Let each layer use only", "Let every layer use only", {"catalogue"}),
        (":phase: serving\n", ":phase: training\n", {"catalogue"}),
        ("{quality}`Privacy`: data stay", "{quality}`Availability`: data stay", {"catalogue", "matrix"}),
        (":source: nygard2018\n\nMotivation\n: A dead", "\nMotivation\n: A dead", {"catalogue"}),
    ],
)
def test_a_changed_card_rewrites_the_views_that_show_it(
    views_book: SmallBook, old: str, new: str, written: set[str]
) -> None:
    views_book.build()
    views_book.change("cards", old, new)
    build = views_book.build()
    assert build.written & set(VIEW_PAGES) == written
    assert_as_built_anew(views_book, build)


def test_a_renamed_card_is_renamed(views_book: SmallBook) -> None:
    views_book.build()
    views_book.change("cards", "{tactic} Ping-Echo", "{tactic} Question")
    build = views_book.build()
    assert "Ping-Echo" not in names(build, "matrix")
    assert links(build, "matrix", "Question") == {"cards.html#tactic-question"}
    assert_as_built_anew(views_book, build)


def test_a_moved_card_is_linked_at_its_new_place(views_book: SmallBook) -> None:
    views_book.build()
    card = cut(views_book, "cards", "````{tactic} Ping-Echo")
    views_book.write("more", f"# More\n\n{card}")
    build = views_book.build()
    assert links(build, "catalogue", "Ping-Echo") == {"more.html#tactic-ping-echo"}
    assert links(build, "matrix", "Ping-Echo") == {"more.html#tactic-ping-echo"}
    assert_as_built_anew(views_book, build)


def test_a_deleted_page_takes_its_rows_along(views_book: SmallBook) -> None:
    card = cut(views_book, "cards", "````{tactic} Ping-Echo")
    views_book.write("more", f"# More\n\n{card}")
    views_book.build()
    views_book.delete("more")
    build = views_book.build()
    assert build.warnings == []
    assert "Ping-Echo" not in names(build, "catalogue") + names(build, "matrix")
    assert_as_built_anew(views_book, build)


def test_a_new_measurement_changes_the_verdict(views_book: SmallBook) -> None:
    views_book.build()
    views_book.glue(
        "measuring", {"detection_max": {"value": 3.7, "unit": "s", "n": 200}, "p99": 24.8, "p99_tree": 0.5}
    )
    build = views_book.build()
    assert build.written & set(VIEW_PAGES) == {"verdicts"}
    counts = view(build, "verdicts").find("p", class_="arch-verdict-counts")
    assert text_of(counts) == "5 scenarios: 2 met, 1 not met as meant, 1 not measured, 1 argued."
    assert_as_built_anew(views_book, build)


def test_a_new_title_of_a_page_is_shown_where_its_scenarios_are(views_book: SmallBook) -> None:
    views_book.build()
    views_book.change("scenarios", "# Scenarios", "# Promises")
    build = views_book.build()
    assert build.written & set(VIEW_PAGES) == {"verdicts"}
    assert links(build, "verdicts", "Promises") == {"scenarios.html"}


def test_a_new_author_of_a_source_is_cited(views_book: SmallBook) -> None:
    views_book.build()
    references = views_book.folder / "references.bib"
    references.write_text(
        references.read_text(encoding="utf-8").replace("Nygard", "Nygaard"), encoding="utf-8"
    )
    build = views_book.build()
    assert links(build, "catalogue", "Nygaard, 2018")


def test_a_removed_view_is_forgotten(views_book: SmallBook) -> None:
    views_book.build()
    views_book.write("matrix", "# Matrix\n\nNothing.\n")
    views_book.build()
    views_book.change("cards", "every request passes", "every request visits")
    assert views_book.build().written == {"cards", "index"}


def test_a_parallel_build_writes_the_same(views_book: SmallBook) -> None:
    views_book.change("catalogue", ":name: all-cards", ":group: codes")
    serial = views_book.build()
    pages = {page: str(view(serial, page)) for page in VIEW_PAGES}
    views_book.remove_output()
    parallel = views_book.build(parallel=2)
    assert {page: str(view(parallel, page)) for page in VIEW_PAGES} == pages
    assert len(serial.warnings) == 1
    assert parallel.warnings == serial.warnings
