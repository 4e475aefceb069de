"""Several candidates in one scenario: how they are written, shown, counted and exported."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from defusedxml import ElementTree
from jsonschema import Draft202012Validator

from catalogue.model import Candidate
from quality_scenarios.candidates import parse_candidates, parse_expectation
from small_books import LATENCY, text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook

VIEWS = {"extensions": ["myst_nb", "pattern_cards", "catalogue_views", "catalogue_exports"]}
P99 = {"tree": 0.04, "forest": 24.8, "network": 7.25}

BOOK = f"""# Scenarios

{LATENCY}
```{{quality-scenario}} An answer at the till
---
quality: Latency
source: checkout service
stimulus: asks for one score
artifact: scoring service
environment: normal load
response: returns a score
measure: p99_latency <= 5 ms over 1000 requests
value: tree: p99_tree, forest: p99_forest, MLP: p99_network
expect: not-met: forest, MLP
system: Shop
---
```
"""

CATALOGUE = """# Catalogue

```{scenario-catalogue}
```

```{utility-tree} Shop
```
"""


def measured(**changes: float) -> dict[str, object]:
    values = P99 | changes
    return {f"p99_{name}": {"value": value, "unit": "ms", "n": 1000} for name, value in values.items()}


@pytest.fixture
def book(blank_book: SmallBook) -> SmallBook:
    """Return a book with a scenario of three candidates, a page that measures them, and the views."""
    blank_book.glue("measuring", measured())
    blank_book.write("scenarios", BOOK)
    blank_book.write("catalogue", CATALOGUE)
    return blank_book


def build(book: SmallBook, builder: str = "html", **options: Any) -> Build:
    return book.build(builder, confoverrides=VIEWS | options.pop("confoverrides", {}), **options)


def cell(build: Build, row: str) -> Tag:
    table = build.page("scenarios").find("table")
    assert table is not None
    cells = [th.find_next_sibling("td") for th in table.find_all("th") if text_of(th) == row]
    (found,) = filter(None, cells)
    return found


def test_candidates_stand_in_a_table_with_headers(book: SmallBook) -> None:
    finished = build(book)
    assert finished.warnings == []
    table = cell(finished, "Measured").find("table")
    assert table is not None
    rows = [[text_of(part) for part in row.find_all(["th", "td"])] for row in table.find_all("tr")]
    assert rows == [
        ["Candidate", "Value", "Verdict"],
        ["tree", "0.04 ms", "met"],
        ["forest", "24.8 ms", "not met, as meant"],
        ["MLP", "7.25 ms", "not met, as meant"],
    ]
    assert [text_of(th) for th in table.select("tbody th[scope=row]")] == ["tree", "forest", "MLP"]
    assert [text_of(th) for th in table.select("thead th")] == ["Candidate", "Value", "Verdict"]
    note = cell(finished, "Measured").find(class_="arch-run")
    assert note is not None
    assert text_of(note) == "(each over 1 000 requests, in Measuring)"


@pytest.mark.parametrize(
    ("network", "expect", "verdict"),
    [
        (7.25, "not-met: forest, MLP", "met by 1 of 3: tree"),
        (1.0, "not-met: forest", "met by 2 of 3: tree, MLP"),
    ],
)
def test_the_verdict_counts_and_names_those_that_meet(
    book: SmallBook, network: float, expect: str, verdict: str
) -> None:
    book.glue("measuring", measured(network=network))
    book.change("scenarios", "not-met: forest, MLP", expect)
    finished = build(book)
    assert finished.warnings == []
    assert text_of(cell(finished, "Verdict")) == verdict


def test_all_or_none_need_no_count(book: SmallBook) -> None:
    book.change("scenarios", "expect: not-met: forest, MLP\n", "")
    book.glue("measuring", measured(forest=1, network=1))
    assert text_of(cell(build(book), "Verdict")) == "met"
    book.change("scenarios", "system: Shop", "expect: not-met")
    book.glue("measuring", measured(tree=6))
    finished = build(book)
    assert finished.warnings == [
        "catalogue.md:6: WARNING: {utility-tree}: there is no system 'Shop' [arch.bad_option]"
    ]
    assert text_of(cell(finished, "Verdict")) == "not met, as this scenario is meant to show"


def test_each_candidate_that_stands_otherwise_than_expected_is_named(book: SmallBook) -> None:
    book.glue("measuring", measured(tree=5.5, network=1))
    assert build(book).warnings == [
        "scenarios.md:15: WARNING: scenario 'An answer at the till', candidate 'tree': measured p99_tree ="
        " 5.5 ms (measuring.ipynb), required <= 5 ms: NOT MET [arch.scenario_not_met]",
        "scenarios.md:16: WARNING: scenario 'An answer at the till', candidate 'MLP': measured p99_network ="
        " 1 ms (measuring.ipynb), required <= 5 ms: met, although ':expect: not-met' says it is not"
        " [arch.scenario_met]",
    ]


def test_a_candidate_without_a_value_leaves_the_scenario_unmeasured(book: SmallBook) -> None:
    values = measured()
    del values["p99_network"]
    book.glue("measuring", values)
    finished = build(book)
    assert finished.warnings == [
        "scenarios.md:16: WARNING: scenario 'An answer at the till', candidate 'MLP': no code cell glued"
        " 'p99_network'; did you mean 'p99_tree'? [arch.unmeasured]"
    ]
    assert text_of(cell(finished, "Verdict")) == "not measured"
    table = cell(finished, "Measured").find("table")
    assert table is not None
    assert [text_of(row) for row in table.select("tbody tr")][-1] == "MLP not measured"


def test_a_candidate_that_changes_rewrites_the_pages_that_show_it_and_no_other(book: SmallBook) -> None:
    book.write("prose", "# Prose\n\nNothing is measured here.\n")
    build(book)
    book.glue("measuring", measured(network=8.5))
    second = build(book, parallel=2)
    assert second.written >= {"scenarios", "catalogue"}
    assert "prose" not in second.written
    assert "8.5 ms" in text_of(cell(second, "Measured"))
    assert "MLP: 8.5 ms" in text_of(second.page("catalogue").find("table"))
    assert build(book).written == set()


def test_the_views_tell_what_each_candidate_reached(book: SmallBook) -> None:
    page = build(book, parallel=2).page("catalogue")
    line = page.select_one("tbody tr")
    assert text_of(line.find("td", {"data-label": "Verdict"}) if line else None) == "met by 1 of 3: tree"
    assert text_of(page.find(class_="arch-verdict-counts")) == "One scenario: 1 met by some."
    assert "tree: 0.04 ms, forest: 24.8 ms, MLP: 7.25 ms, each over 1 000 requests" in text_of(
        page.find("table")
    )
    assert text_of(page.find(class_="arch-tree-facts")).endswith("met by 1 of 3: tree")


def test_a_view_can_ask_for_scenarios_that_some_candidates_meet(book: SmallBook) -> None:
    book.write("catalogue", "# Catalogue\n\n```{scenario-catalogue}\n:verdict: met by some\n```\n")
    assert text_of(build(book).page("catalogue").select_one("tbody tr th")) == "An answer at the till"
    book.change("catalogue", "met by some", "met, not met")
    assert "no such scenario" in text_of(build(book).page("catalogue").find(class_="arch-view"))


def test_exports_tell_the_candidates_and_fit_the_schema(book: SmallBook) -> None:
    finished = build(book)
    exported = json.loads(finished.file("catalogue.json"))
    Draft202012Validator(json.loads(finished.file("catalogue.schema.json"))).validate(exported)
    (scenario,) = exported["scenarios"]
    assert (scenario["verdict"], scenario["expected"], scenario["measured"]) == (
        "met by some",
        "met by some",
        None,
    )
    assert scenario["candidates"] == [
        {"name": "tree", "measured": 0.04, "verdict": "met", "expected": "met"},
        {"name": "forest", "measured": 24.8, "verdict": "not met", "expected": "not met"},
        {"name": "MLP", "measured": 7.25, "verdict": "not met", "expected": "not met"},
    ]


def test_exports_keep_quiet_on_what_changes_from_run_to_run(book: SmallBook) -> None:
    book.change("scenarios", "system: Shop", "system: Shop\nvolatile:")
    (scenario,) = json.loads(build(book).file("catalogue.json"))["scenarios"]
    assert (scenario["verdict"], scenario["measured"]) == ("varies", None)
    assert scenario["candidates"][1] == {
        "name": "forest",
        "measured": None,
        "verdict": "varies",
        "expected": "not met",
    }


def test_other_outputs_tell_the_candidates_in_a_line(book: SmallBook) -> None:
    line = "tree: 0.04 ms – met; forest: 24.8 ms – not met, as meant; MLP: 7.25 ms – not met, as meant"
    text = build(book, "text")
    assert text.warnings == []
    told = " ".join(re.sub(r"[|+=-]", " ", text.file("scenarios.txt").replace("\u202f", " ")).split())
    assert line.replace("\u00a0", " ") in told.replace("\u00a0", " ")
    assert "(each over 1 000 requests, in Measuring)" in told
    assert "met by 1 of 3: tree" in told
    latex = build(book, "latex")
    assert latex.warnings == []
    source = next(latex.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    table = source[source.index(r"\sphinxcaption{An answer at the till}") :]
    row = table[table.index("tree: 0.04") : table.index("Verdict")]
    assert row.count("as meant") == 2
    assert "tabul" not in row


def test_an_epub_has_the_table(book: SmallBook) -> None:
    finished = build(book, "epub")
    assert finished.warnings == []
    with zipfile.ZipFile(next(finished.app.outdir.glob("*.epub"))) as archive:
        page = ElementTree.fromstring(archive.read("scenarios.xhtml"))
    tables = [element for element in page.iter() if element.tag.endswith("}table")]
    assert len(tables) == 2


@pytest.mark.parametrize("builder", ["man", "singlehtml", "xml", "gettext"])
def test_other_builders_have_nothing_to_say(book: SmallBook, builder: str) -> None:
    assert build(book, builder).warnings == []


def test_candidates_speak_german(book: SmallBook) -> None:
    book.change("scenarios", "system: Shop", "volatile:")
    page = build(book, confoverrides={"language": "de"}).page("scenarios")
    table = page.select_one("table table")
    assert table is not None
    assert [text_of(th) for th in table.select("thead th")] == ["Kandidat", "Wert", "Ergebnis"]
    shown = text_of(page.find("table"))
    assert "nicht erfüllt, wie gedacht" in shown
    assert "erfüllt von 1 von 3: tree" in shown
    assert "(jeweils over 1 000 requests, in Measuring, ändert sich von Lauf zu Lauf)" in shown


PARSED = {
    "": ([], []),
    "p99": ([Candidate("", "p99")], []),
    "tree: p99": ([Candidate("tree", "p99")], []),
    "a tree : x , b:y,": ([Candidate("a tree", "x"), Candidate("b", "y")], []),
    "a: x, y": (
        [Candidate("a", "x")],
        ["cannot read value 'y'; write '<candidate>: <key>' for each candidate"],
    ),
    "a:": ([], ["cannot read value 'a:'; write '<candidate>: <key>' for each candidate"]),
    "a: b: c": ([], ["cannot read value 'a: b: c'; write '<candidate>: <key>' for each candidate"]),
    "a: x, a: y": ([Candidate("a", "x")], ["candidate 'a' stands there twice; name each candidate once"]),
    "a: x, b: x": (
        [Candidate("a", "x")],
        ["candidates 'a' and 'b' have the same value 'x'; glue one for each"],
    ),
}


@pytest.mark.parametrize(("text", "parsed"), PARSED.items())
def test_candidates_are_read(text: str, parsed: tuple[list[Candidate], list[str]]) -> None:
    assert parse_candidates(text) == parsed


NAMED = [Candidate("tree", "x"), Candidate("forest", "y")]
EXPECTED: dict[str, tuple[list[Candidate], str, list[bool], list[str]]] = {
    "nothing": (NAMED, "", [False, False], []),
    "met": (NAMED, "met", [False, False], []),
    "none": (NAMED, "not-met", [True, True], []),
    "one": (NAMED, "not-met: forest", [False, True], []),
    "the only one": ([Candidate("", "x")], "not-met", [True], []),
    "not a candidate": (
        NAMED,
        "not-met: forrest",
        [False, False],
        ["expect names 'forrest', which is not one of the candidates tree, forest; did you mean 'forest'?"],
    ),
    "no candidates": (
        [Candidate("", "x")],
        "not-met: tree",
        [False],
        ["expect names 'tree', but ':value:' names no candidates; write 'not-met' alone"],
    ),
    "met by name": (
        NAMED,
        "met: tree",
        [False, False],
        ["expect 'met: tree' is not one of met, not-met; did you mean 'met'?"],
    ),
}


@pytest.mark.parametrize(("candidates", "text", "misses", "problems"), EXPECTED.values(), ids=EXPECTED)
def test_expectations_are_read(
    candidates: list[Candidate], text: str, misses: list[bool], problems: list[str]
) -> None:
    marked, found = parse_expectation(text, candidates)
    assert [candidate.misses for candidate in marked] == misses
    assert found == problems
