"""Utility trees: what grows from the records, how it looks, and whether it is right after each change."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from defusedxml import ElementTree

from catalogue.model import Catalogue, Face, Quality, Scenario
from catalogue_views.utility_tree import Leaf, UtilityTree, branches
from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

    from small_books import Build

MEASURED = {"p99": 24.8, "recall": {"value": 83.5, "unit": "%", "n": 300}}
LEGEND = "In brackets: importance to the business, difficulty for the architecture; H high, M medium, L low."


@pytest.fixture
def tree_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book with trees of two systems, for a test to change."""
    book = SmallBook(rootdir / "test-views-tree", tmp_path / "book")
    book.glue("measuring", MEASURED)
    return book


@pytest.fixture(scope="module")
def finished_trees(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the same book, built once for all tests that only read its pages."""
    book = SmallBook(rootdir / "test-views-tree", tmp_path_factory.mktemp("trees") / "book")
    book.glue("measuring", MEASURED)
    return book.build()


def trees(build: Build) -> list[Tag]:
    return build.page("trees").find_all("ul", class_="arch-tree")


def walk(items: Tag) -> list[Any]:
    """Return a list as nested Python lists: the paragraphs of an item, then what hangs below it."""
    walked: list[Any] = []
    for item in items.find_all("li", recursive=False):
        walked.append(" | ".join(text_of(p) for p in item.find_all("p", recursive=False)))
        walked += [walk(below) for below in item.find_all("ul", recursive=False)]
    return walked


def scenario(name: str, system: str, quality: str = "Latency", priority: str = "") -> Scenario:
    parts: dict[str, Any] = dict.fromkeys(
        ("source", "stimulus", "artifact", "environment", "response", "measure"), "…"
    )
    return Scenario(
        kind="scenario",
        name=name,
        docname="s",
        line=1,
        anchor=name,
        quality=quality,
        system=system,
        priority=priority,
        **parts,
    )


def leaf(name: str, *levels: str) -> Leaf:
    return Leaf(Face("scenario", name, "s", name), levels, "p99 ≤ 5 ms", "", "argued")


LATENCY = Quality(
    kind="quality", name="Latency", docname="q", line=1, anchor="l", definition="…", aliases=("Delay",)
)


def test_scenarios_know_their_levels() -> None:
    assert scenario("a", "S", priority="importance high, difficulty low").levels == ("high", "low")
    assert scenario("a", "S").levels == ()


def test_systems_are_listed_once_in_their_first_spelling() -> None:
    book = Catalogue([scenario("a", "Scribe"), scenario("b", "FraudGuard"), scenario("c", "scribe"), LATENCY])
    assert book.systems == ("FraudGuard", "Scribe")
    assert Catalogue([scenario("a", "")]).systems == ()


def test_importance_counts_before_difficulty_and_difficulty_before_the_name() -> None:
    leaves = [
        leaf("none"),
        leaf("b", "low", "high"),
        leaf("a", "medium", "high"),
        leaf("d", "high", "low"),
        leaf("c", "high", "low"),
        leaf("e", "high", "high"),
    ]
    ordered = sorted(leaves, key=lambda one: one.rank)
    assert [one.scenario.name for one in ordered] == ["e", "c", "d", "a", "b", "none"]


def test_the_quality_with_the_most_pressing_scenario_comes_first() -> None:
    found = {
        "Zeal": [leaf("a", "medium", "low"), leaf("b", "high", "medium")],
        "Latency": [leaf("c", "high", "low")],
        "Ease": [leaf("d", "high", "low")],
        "Age": [leaf("e")],
    }
    grown = branches(Catalogue([LATENCY]), found)
    assert [branch.name for branch in grown] == ["Zeal", "Ease", "Latency", "Age"]
    assert [branch.quality is None for branch in grown] == [True, True, False, True]
    assert [one.scenario.name for one in grown[0].leaves] == ["b", "a"]


def test_a_tree_has_the_scenarios_of_its_system_only() -> None:
    book = Catalogue(
        [LATENCY, scenario("a", "Scribe"), scenario("b", "Other"), scenario("c", "SCRIBE", "Delay")]
    )
    tree = UtilityTree(docname="page", line=3, system="scribe")
    assert [s.name for s in tree.scenarios(book)] == ["a", "c"]


def test_the_tree_is_sorted_and_says_what_drives_the_design(finished_trees: Build) -> None:
    assert finished_trees.warnings == []
    assert walk(trees(finished_trees)[0]) == [
        "Utility of FraudGuard",
        [
            "Accuracy",
            [
                "Right today (H, H) drives the design | a new label is used within a day; argued",
                "Sure (H, M) | recall ≥ 70 %; measured 83.5 % over 300; met",
            ],
            "Latency",
            [
                "Fast for most (H, L) | p99 ≤ 20 ms over 500 requests;"
                " measured 24.8 ms (changes from run to run); not met",
                "Fast on average (L, L) | mean ≤ 5 ms; not measured",
                "Unranked (no priority stated) | p50 ≤ 5 ms; not measured",
            ],
            "Cost",
            ["Cheap (M, H) | cost ≤ 1 EUR; not measured"],
        ],
    ]
    marked = [text_of(item.p) for item in finished_trees.page("trees").find_all("li", class_="arch-drives")]
    assert marked == ["Right today (H, H) drives the design", "Cheap words (H, H) drives the design"]


def test_names_are_links_and_the_tree_can_be_linked_to(finished_trees: Build) -> None:
    page = finished_trees.page("trees")
    box = page.find("div", id="fraud-tree", class_="arch-utility-tree")
    assert box is not None
    assert text_of(box.find("p", class_="arch-tree-caption")) == "What FraudGuard is for."
    assert text_of(box.find("p", class_="arch-tree-legend")) == LEGEND
    links = [link["href"] for link in box.find_all("a")]
    assert links[:2] == ["qualities.html#quality-accuracy", "scenarios.html#scenario-right-today"]
    for href in links:
        file, _, anchor = href.partition("#")
        assert finished_trees.page(file.removesuffix(".html")).find(id=anchor), href


def test_a_scenario_shows_its_system(finished_trees: Build) -> None:
    table = finished_trees.page("scenarios").find(id="scenario-cheap-words")
    assert "System Scribe" in text_of(table)
    assert "System" not in text_of(finished_trees.page("scenarios").find(id="scenario-nobody-s"))


def test_a_tree_of_some_qualities(tree_book: SmallBook) -> None:
    tree_book.change(
        "trees", "{utility-tree} scribe", "{utility-tree} FraudGuard\n:quality: Response time, Cost"
    )
    build = tree_book.build()
    assert build.warnings == []
    (_, below) = walk(trees(build)[1])
    assert below[::2] == ["Latency", "Cost"]


def test_an_unknown_system_or_quality_is_reported_and_the_page_says_so(tree_book: SmallBook) -> None:
    tree_book.change("trees", "{utility-tree} scribe", "{utility-tree} Scribble\n:quality: Cots")
    tree_book.change("trees", ":name: fraud-tree", ":quality: Latncy")
    build = tree_book.build()
    assert build.warnings == [
        "trees.md:5: WARNING: {utility-tree}: there is no quality 'Latncy'; did you mean"
        " 'Latency'? [arch.bad_option]",
        "trees.md:8: WARNING: {utility-tree}: there is no system 'Scribble'; did you mean"
        " 'Scribe'? [arch.bad_option]",
        "trees.md:9: WARNING: {utility-tree}: there is no quality 'Cots'; did you mean"
        " 'Cost'? [arch.bad_option]",
    ]
    assert len(trees(build)) == 1
    assert len(trees(build)[0].find_all("li")) == 1 + 3 + 6  # the root, three qualities, six scenarios
    assert "The book has no such scenario for “Scribble”." in text_of(build.page("trees").body)
    assert tree_book.build().warnings == build.warnings


def test_without_a_near_miss_the_systems_are_listed(tree_book: SmallBook) -> None:
    tree_book.change("trees", "{utility-tree} scribe", "{utility-tree} Xyz")
    assert tree_book.build().warnings == [
        "trees.md:8: WARNING: {utility-tree}: there is no system 'Xyz' (choose from FraudGuard, Scribe)"
        " [arch.bad_option]"
    ]


def test_text_has_nested_lists(tree_book: SmallBook) -> None:
    build = tree_book.build("text")
    assert build.warnings == []
    text = build.file("trees.txt")
    lines = [line for line in text.splitlines() if "* " in line]
    assert [line.partition("* ")[0] for line in lines[:4]] == ["", "  ", "    ", "    "]
    assert "* *Right today* (H, H) **drives the design**" in text


def test_paper_has_nested_lists_with_links(tree_book: SmallBook) -> None:
    build = tree_book.build("latex")
    assert build.warnings == []
    paper = next(build.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    tree = paper[paper.index("Utility of FraudGuard") : paper.index("Utility of Scribe")]
    assert r"\hyperref[\detokenize{scenarios:scenario-right-today}]" in tree
    assert tree.count(r"\item") >= 9


def test_an_e_book_has_the_tree(tree_book: SmallBook) -> None:
    build = tree_book.build("epub")
    assert build.warnings == []
    with zipfile.ZipFile(next(build.app.outdir.glob("*.epub"))) as book:
        source = book.read("trees.xhtml").decode()
    ElementTree.fromstring(source)  # is well-formed
    assert source.count("arch-tree-facts") == 7


def test_message_catalogues_hold_the_caption_and_nothing_computed(tree_book: SmallBook) -> None:
    build = tree_book.build("gettext")
    assert build.warnings == []
    assert 'msgid "What FraudGuard is *for*."' in build.file("trees.pot")
    assert "Utility of" not in build.file("trees.pot")


def assert_as_built_anew(book: SmallBook, build: Build) -> None:
    shown = [str(tree) for tree in trees(build)]
    book.remove_output()
    assert [str(tree) for tree in trees(book.build())] == shown


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (":priority: L, L", ":priority: H, H", "Fast on average (H, H) drives the design"),
        (":measure: cost <= 1 EUR", ":measure: cost <= 4 EUR", "cost ≤ 4 EUR"),
        ("{quality-scenario} Sure", "{quality-scenario} Certain", "Certain (H, M)"),
        ("H, H\n```", "H, H\n:system: FraudGuard\n```", "Nobody's (H, H)"),
    ],
)
def test_a_changed_scenario_changes_the_tree(tree_book: SmallBook, old: str, new: str, found: str) -> None:
    tree_book.build()
    tree_book.change("scenarios", old, new)
    build = tree_book.build()
    assert "trees" in build.written
    assert found in text_of(trees(build)[0]).replace("’", "'")
    assert_as_built_anew(tree_book, build)


def test_a_new_measurement_changes_the_verdict(tree_book: SmallBook) -> None:
    tree_book.build()
    tree_book.glue("measuring", {**MEASURED, "p99": 12})
    build = tree_book.build()
    assert "measured 12 ms (changes from run to run); met" in text_of(trees(build)[0])
    assert_as_built_anew(tree_book, build)


def test_what_the_tree_does_not_show_does_not_rewrite_it(tree_book: SmallBook) -> None:
    tree_book.build()
    tree_book.change("scenarios", ":environment: one core", ":environment: two cores")
    assert "trees" not in tree_book.build().written
    assert tree_book.build().written == set()


def test_a_parallel_build_writes_the_same(tree_book: SmallBook) -> None:
    serial = [str(tree) for tree in trees(tree_book.build())]
    tree_book.remove_output()
    parallel = tree_book.build(parallel=2)
    assert parallel.warnings == []
    assert [str(tree) for tree in trees(parallel)] == serial
