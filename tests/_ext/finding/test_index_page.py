"""The general index: names with what they are, aliases that lead on, and where things matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from small_books import text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook

FURO = {"html_theme": "furo"}


def lines(build: Build) -> dict[str, Tag]:
    """Return the first words of each line of the index → the line."""
    found = build.page("genindex").select(".term-index section > ul > li")
    return {text_of(line).split(",")[0]: line for line in found}


def links(line: Tag) -> list[tuple[str, str]]:
    return [(text_of(a), str(a["href"])) for a in line.find_all("a")]


def test_names_stand_in_the_index_with_what_they_are(built: Build) -> None:
    found = [name for name in lines(built) if name not in {"Dependents", "Listener"}]
    assert found == [
        "cosine Prose about Straße",
        "driver term Prose about Straße",
        "feature store term",
        "Heartbeat pattern and tactic",
        "Latency quality 1 scenario Forest answers fast",
        "Observer pattern",
        "Response time",
        "shop of features",
        "Testability quality",
    ]
    assert links(lines(built)["Observer pattern"]) == [("Observer", "cards.html#pattern-observer")]


def test_an_alias_leads_to_the_name_that_the_book_uses(built: Build) -> None:
    for alias, name, address in [
        ("Listener", "Observer", "cards.html#pattern-observer"),
        ("Response time", "Latency", "cards.html#quality-latency"),
        ("shop of features", "feature store", "words.html#term-feature-store"),
    ]:
        line = lines(built)[alias]
        assert text_of(line) == f"{alias}, see {name}"
        assert links(line) == [(name, address)]


def test_a_term_leads_to_the_sections_that_print_it_in_bold(built: Build) -> None:
    assert links(lines(built)["driver term Prose about Straße"]) == [
        ("driver", "words.html#term-driver"),
        ("Prose about Straße", "prose.html"),
    ]


def test_a_quality_leads_to_its_scenarios(built: Build) -> None:
    assert links(lines(built)["Latency quality 1 scenario Forest answers fast"])[1:] == [
        ("Forest answers fast", "cards.html#scenario-forest-answers-fast")
    ]


def test_an_authors_own_entry_names_its_page(built: Build) -> None:
    name, place = links(lines(built)["cosine Prose about Straße"])
    assert name[1] == place[1] == "prose.html#index-0"


def test_the_index_follows_the_pages(book: SmallBook) -> None:
    book.build(confoverrides=FURO)
    book.change("cards", "Listener, Dependents", "Spectator")
    book.change("prose", "**driver**", "driver")
    build = book.build(confoverrides=FURO)
    assert "Listener" not in lines(build)
    assert text_of(lines(build)["Spectator"]) == "Spectator, see Observer"
    assert links(lines(build)["driver term"]) == [("driver", "words.html#term-driver")]


def test_names_in_the_index_are_text(book: SmallBook) -> None:
    book.change("cards", "Listener", "<script>alert(1)</script>")
    assert "<script>alert" not in book.build(confoverrides=FURO).file("genindex.html")


def test_the_index_stands_at_the_end_of_the_side_bar(built: Build) -> None:
    tree = built.page("prose").select_one(".sidebar-tree")
    assert tree is not None
    assert links(tree)[-1] == ("Index", "genindex.html")
    assert not tree.select(".current-page a[href='genindex.html']")
    assert text_of(built.page("genindex").select_one(".sidebar-tree .current-page")) == "Index"


def test_the_index_fits_a_theme_without_templates_of_its_own(book: SmallBook) -> None:
    page = book.build().page("genindex")
    assert [text_of(heading) for heading in page.find_all("h1")] == ["Index"]
