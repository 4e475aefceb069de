"""Incremental and parallel builds: every page is right after each change, and nothing else is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from small_books import facts_of, text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook


def entry(build: Build, page: str, anchor: str) -> Tag:
    found = build.page(page).find(id=anchor)
    assert found is not None
    return found


def facts(build: Build, page: str, anchor: str) -> dict[str, str]:
    return facts_of(entry(build, page, anchor))


def test_an_unchanged_book_writes_nothing(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    assert catalogue_book.build().written == set()


def test_a_changed_sentence_rewrites_no_other_page_of_the_catalogue(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    catalogue_book.change("tactics", "# Tactics and styles\n", "# Tactics and styles\n\nOne more line.\n")
    assert catalogue_book.build().written == {"tactics", "index"}  # Sphinx rewrites what lists a page


def test_a_new_card_reaches_related_cards_and_its_qualities(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    text = (catalogue_book.folder / "patterns.md").read_text(encoding="utf-8")
    heartbeat = text[text.index("```{pattern} Heartbeat") :]
    lease = heartbeat.replace("Heartbeat", "Lease").replace(
        "alternative-to: Ping/Echo", "used-with: Observer\nrefines: Layered"
    )
    catalogue_book.change("index", "references\n", "references\nlease\n")
    catalogue_book.write("lease", f"# Leases\n\n{lease}")
    build = catalogue_book.build()
    assert build.warnings == []
    assert build.written >= {"lease", "patterns", "tactics", "qualities"}
    assert facts(build, "patterns", "pattern-observer")["Used with"] == "Heartbeat, Lease"
    assert facts(build, "tactics", "style-layered")["Refined by"] == "Lease, Ping/Echo"
    assert facts(build, "qualities", "quality-availability")["Helped by"] == "Heartbeat, Lease, Ping/Echo"
    assert "scenarios" not in build.written


def test_a_renamed_card_is_renamed_everywhere_and_missed_where_it_is_named(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    catalogue_book.change("patterns", "{pattern} Observer", "{pattern} Spectator")
    build = catalogue_book.build()
    assert facts(build, "qualities", "quality-testability")["Helped by"] == "Spectator"
    assert build.page("prose").find("a", string="observers") is None
    assert build.warnings == [
        "prose.md:3: WARNING: pattern 'observer' is not in the catalogue [arch.unknown_pattern]"
    ]
    assert build.written >= {"patterns", "qualities", "prose"}


def test_a_moved_card_is_linked_at_its_new_place(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    text = (catalogue_book.folder / "patterns.md").read_text(encoding="utf-8")
    start = text.index("```{pattern} Heartbeat")
    catalogue_book.write("patterns", text[:start])
    catalogue_book.change("tactics", "# Tactics and styles\n", f"# Tactics and styles\n\n{text[start:]}\n")
    build = catalogue_book.build()
    assert build.warnings == []
    links = [
        link["href"]
        for page, anchor in (
            ("patterns", "pattern-observer"),
            ("qualities", "quality-availability"),
            ("scenarios", "scenario-crash-is-noticed"),
        )
        for link in entry(build, page, anchor).find_all("a", string="Heartbeat")
    ]
    assert links == ["tactics.html#pattern-heartbeat"] * 3


def test_a_moved_card_is_linked_from_prose_at_its_new_place(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    text = (catalogue_book.folder / "tactics.md").read_text(encoding="utf-8")
    start = text.index("```{style} Layered")
    catalogue_book.write("tactics", text[:start])
    catalogue_book.change("patterns", "## Events\n", f"## Events\n\n{text[start:]}\n")
    build = catalogue_book.build()
    link = build.page("prose").find("a", string="Layered")
    assert link is not None
    assert link["href"] == "patterns.html#style-layered"


def test_a_deleted_page_takes_its_entries_along(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    catalogue_book.delete("tactics")
    catalogue_book.change("index", "tactics\n", "")
    catalogue_book.change("prose", ",\n{tactic}`Ping/Echo` and {style}`Layered`", "")
    build = catalogue_book.build()
    assert facts(build, "patterns", "pattern-heartbeat")["Alternative to"] == "Ping/Echo"
    assert facts(build, "qualities", "quality-availability")["Helped by"] == "Heartbeat"
    assert build.warnings == [
        "patterns.md:50: WARNING: pattern 'Heartbeat': alternative-to names 'Ping/Echo', which is not in the"
        " catalogue [arch.unknown_pattern]",
        "scenarios.md:15: WARNING: scenario 'Crash is noticed': addressed-by names 'Ping/Echo', which is not"
        " in the catalogue [arch.unknown_pattern]",
    ]


def test_when_one_of_two_equal_names_goes_the_other_remains(catalogue_book: SmallBook) -> None:
    catalogue_book.change("tactics", "{tactic} Ping/Echo", "{tactic} Heartbeat")
    catalogue_book.change("patterns", "alternative-to: Ping/Echo\n", "")
    catalogue_book.change("tactics", "Layered, Ping/Echo", "Layered")
    catalogue_book.change("scenarios", ", Ping/Echo", "")
    catalogue_book.change("prose", "{tactic}`Ping/Echo`", "Ping/Echo")
    ours = [line for line in catalogue_book.build().warnings if "[arch." in line]
    assert ours == [
        "tactics.md:3: WARNING: tactic 'Heartbeat' has the name of a pattern defined in patterns, line 45"
        " [arch.duplicate]"
    ]
    catalogue_book.change("patterns", "{pattern} Heartbeat", "{pattern} Pulse")
    catalogue_book.change("patterns", "used-with: Heartbeat", "used-with: Pulse")
    build = catalogue_book.build()
    assert build.warnings == []
    assert facts(build, "qualities", "quality-availability")["Helped by"] == "Heartbeat, Pulse"


def test_a_parallel_build_says_and_writes_the_same(catalogue_book: SmallBook) -> None:
    catalogue_book.change("patterns", "`Latency`", "`Latncy`")
    catalogue_book.change("tactics", "{style} Layered", "{style} Observer")
    catalogue_book.change("scenarios", ":volatile:\n", "")
    catalogue_book.change("scenarios", ":expect: not-met\n", "")
    serial = catalogue_book.build()
    pages = {page: text_of(serial.page(page).find("body")) for page in serial.app.env.found_docs}
    catalogue_book.remove_output()
    parallel = catalogue_book.build(parallel=2)
    assert {page: text_of(parallel.page(page).find("body")) for page in parallel.app.env.found_docs} == pages
    assert len([line for line in serial.warnings if "[arch." in line]) > 3
    assert parallel.warnings == serial.warnings
