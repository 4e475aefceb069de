"""``{pattern-compare}`` on pages: what is copied and how, other outputs, messages, changes."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

from small_books import text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook

PAGE = "views/comparison"


def view(build: Build) -> Tag:
    found = build.page(PAGE).find("div", class_="arch-pattern-compare")
    assert found is not None
    return found


def facets(build: Build) -> dict[str, dict[str, Tag]]:
    """Return facet → card → what stands there."""
    shown = {}
    for title in view(build).find_all(class_="rubric"):
        words = title.find_next_sibling("dl")
        names = [text_of(name) for name in words.find_all("dt", recursive=False)]
        shown[text_of(title)] = dict(zip(names, words.find_all("dd", recursive=False), strict=True))
    return shown


def rows(build: Build, table: int) -> dict[str, list[str]]:
    """Return the rows of a table: head → cells."""
    found = view(build).find_all("table")[table].select("tbody tr")
    return {text_of(row.th): [text_of(cell) for cell in row.find_all("td")] for row in found}


def test_effects_stand_side_by_side_with_their_reasons(finished_choosing: Build) -> None:
    assert finished_choosing.warnings == []
    assert rows(finished_choosing, 0) == {
        "Latency opposed": [
            "+ helps callers do not wait for the dead.",
            "− hurts the question stands in the queue.",
        ],
        "Availability opposed": [
            "+ helps failures are noticed within two beats [Nygard, 2018]. − hurts a lost beat looks like"
            " death.",
            "+ helps failures are noticed.",
        ],
        "Resource use in common": [
            "− hurts beats cost <script>alert(1)</script> messages.",
            "− hurts two messages instead of one.",
        ],
    }
    table = view(finished_choosing).table
    assert table is not None
    assert text_of(table.caption) == "Which of both?"
    assert [text_of(head) for head in table.select("thead th")] == ["Quality", "Heartbeat", "Ping-Echo"]
    assert [cell["data-label"] for cell in table.select("tbody tr:first-child td")] == [
        "Heartbeat",
        "Ping-Echo",
    ]


def test_the_cards_speak_in_their_own_words_facet_by_facet(finished_choosing: Build) -> None:
    shown = facets(finished_choosing)
    assert list(shown) == ["Intent", "Motivation", "Solution", "Further benefits", "When not to use it"]
    assert {card: text_of(words) for card, words in shown["Motivation"].items()} == {
        "Heartbeat": "A crashed server says <b>nothing</b>, as Signals tells [Nygard, 2018].",
        "Ping-Echo": "The monitor knows whom to ask.",
    }
    assert {card: text_of(words) for card, words in shown["Further benefits"].items()} == {
        "Heartbeat": "Nobody has to ask.",
        "Ping-Echo": "not stated",
    }
    intent = shown["Intent"]["Heartbeat"].find("em")
    assert text_of(intent) == "regular"
    assert [title.name for title in view(finished_choosing).find_all(class_="rubric")] == ["h3"] * 5


def test_facts_stand_side_by_side(finished_choosing: Build) -> None:
    assert rows(finished_choosing, 1) == {
        "Kind": ["pattern · availability · serving", "tactic · availability"],
        "Also known as": ["Pulse", ""],
        "Serves": ["", "Availability"],
        "Source": ["Nygard, 2018", ""],
        "Alternative to": ["Ping-Echo", "Heartbeat"],
        "Used with": ["Leader", ""],
    }


def test_copied_links_start_from_the_new_page(finished_choosing: Build) -> None:
    links = {text_of(link): link["href"] for link in view(finished_choosing).find_all("a")}
    assert links["Signals"] == "../other/signals.html"
    assert links["the section"] == "../cards.html#sec-liveness"
    assert links["the run"] == "../cards.html#run-heartbeat"
    assert links["Leader"] == "../cards.html#pattern-leader"
    assert links["Latency"] == "../qualities.html#quality-latency"
    assert links["Nygard, 2018"].startswith("../references.html#")


def test_pictures_identifiers_and_numbers_stay_where_they_are(finished_choosing: Build) -> None:
    shown = view(finished_choosing)
    assert shown.find("img") is None
    assert shown.find(id=True) is None
    solution = facets(finished_choosing)["Solution"]["Heartbeat"]
    assert r"d \le kT" in text_of(solution)
    assert "eq-delay" not in str(solution)
    assert [paragraph for paragraph in shown.find_all("p") if not paragraph.get_text(strip=True)] == []


def test_raw_markup_appears_as_text(finished_choosing: Build) -> None:
    shown = view(finished_choosing)
    assert shown.find("script") is None
    assert shown.find("b") is None
    assert "<script>alert(1)</script>" in text_of(shown)


def test_text_tells_it_without_a_grid(choosing_book: SmallBook) -> None:
    build = choosing_book.build("text")
    assert build.warnings == []
    text = build.file(f"{PAGE}.txt")
    parts = [
        "Which of *both*?",
        "-[ *Latency* (opposed) ]-\n\n*Heartbeat*\n   + helps callers do not wait for the dead.\n\n"
        "*Ping-Echo*\n   − hurts the question stands in the queue.",
        "-[ *Resource use* (in common) ]-",
        "-[ Solution ]-\n\n*Heartbeat*\n   It sends a beat every",
        "-[ Facts ]-\n\n*Heartbeat*\n   Kind:\n      pattern · availability · serving",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "+--" not in text


def test_latex_and_epub_are_complete_and_valid(choosing_book: SmallBook) -> None:
    latex = choosing_book.build("latex")
    assert latex.warnings == []
    source = next(latex.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    shown = source[source.index(r"\chapter{Comparison}") :]
    assert r"\subsubsection*{When not to use it}" in shown
    assert r"\hyperref[\detokenize{cards:run-heartbeat}]" in shown
    epub = choosing_book.build("epub")
    assert epub.warnings == []
    with zipfile.ZipFile(next(epub.app.outdir.glob("*.epub"))) as book:
        page = ElementTree.fromstring(book.read(f"{PAGE}.xhtml"))
        assert "the question stands in the queue." in "".join(page.itertext())


@pytest.mark.parametrize("builder", ["man", "singlehtml", "dirhtml", "pseudoxml"])
def test_other_builders_have_nothing_to_say(choosing_book: SmallBook, builder: str) -> None:
    assert choosing_book.build(builder).warnings == []


def test_translators_meet_each_text_once_and_no_computed_word(choosing_book: SmallBook) -> None:
    choosing_book.build("gettext", confoverrides={"gettext_compact": False})
    folder = choosing_book.folder / "_build" / "for-gettext" / "gettext" / "views"
    messages = re.findall(r'^msgid "(.+)"$', (folder / "comparison.pot").read_text("utf-8"), re.MULTILINE)
    assert messages == ["Comparison", "Liveness", "Which of *both*?"]


def test_a_comparison_follows_every_word_of_its_cards(choosing_book: SmallBook) -> None:
    choosing_book.build()
    for old, new in (
        ("When somebody asks anyway.", "When somebody asks *all the time*."),
        ("a lost beat looks like death", "a lost beat looks like an end"),
        ("{ref}`the run <run-heartbeat>`", "{ref}`the run <sec-liveness>`"),
    ):
        choosing_book.change("cards", old, new)
        build = choosing_book.build()
        assert PAGE in build.written
        shown = str(view(build))
        choosing_book.remove_output()
        assert str(view(choosing_book.build())) == shown
    assert 'href="../cards.html#sec-liveness"><span class="std std-ref">the run' in shown
    assert choosing_book.build().written == set()


def test_words_beside_its_cards_do_not_touch_a_comparison(choosing_book: SmallBook) -> None:
    choosing_book.build()
    choosing_book.change("cards", "# Cards\n", "# Cards\n\nA line more.\n")
    choosing_book.change("cards", "Two nodes say different things.", "Two nodes disagree.")  # of another card
    choosing_book.change("more", "Company is loud.", "Company is very loud.")
    assert choosing_book.build().written >= {"cards", "more"}
    choosing_book.change("cards", "A line more.", "Another line.")
    assert PAGE not in choosing_book.build().written


def test_a_comparison_follows_a_card_to_another_page_and_misses_it_when_it_is_gone(
    choosing_book: SmallBook,
) -> None:
    choosing_book.build()
    text = (choosing_book.folder / "cards.md").read_text(encoding="utf-8")
    start, end = text.index("````{tactic} Ping-Echo"), text.index("````{pattern} Leader")
    choosing_book.write("cards", text[:start] + text[end:])
    choosing_book.change("more", "# More cards\n", f"# More cards\n\n{text[start:end]}")
    links = {text_of(link): link["href"] for link in view(choosing_book.build()).find_all("a")}
    assert links["Ping-Echo"] == "../more.html#tactic-ping-echo"
    choosing_book.change("more", "{tactic} Ping-Echo", "{tactic} Echo")
    build = choosing_book.build()
    assert text_of(view(build).p) == "“Ping-Echo” is not in the catalogue."
    assert list(facets(build)["Solution"]) == ["Heartbeat"]
    assert build.warnings[-1] == (
        "views/comparison.md:5: WARNING: {pattern-compare} names 'Ping-Echo', which is not in the catalogue;"
        " did you mean 'Echo'? [arch.unknown_pattern]"
    )


def test_mistakes_are_told_with_their_line_and_the_others_are_shown(choosing_book: SmallBook) -> None:
    choosing_book.change(
        PAGE, "{pattern-compare} Heartbeat, Ping-Echo", "{pattern-compare} Hartbeat, Ping-Echo, Leader"
    )
    build = choosing_book.build()
    assert build.warnings == [
        "views/comparison.md:5: WARNING: {pattern-compare} names 'Hartbeat', which is not in the catalogue;"
        " did you mean 'Heartbeat'? [arch.unknown_pattern]"
    ]
    assert list(facets(build)["Intent"]) == ["Ping-Echo", "Leader"]
    choosing_book.change(PAGE, "Hartbeat, Ping-Echo, Leader", "Nobody")
    build = choosing_book.build()
    assert [line.rpartition("[")[2] for line in build.warnings] == [
        "arch.unknown_pattern]",
        "arch.bad_option]",
    ]
    assert text_of(view(build)) == "“Nobody” is not in the catalogue."
