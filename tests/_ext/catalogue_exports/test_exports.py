"""What other programs get: JSON with a schema, CSV, JSON-LD, and links to them."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from catalogue_exports.table import as_csv
from small_books import text_of

if TYPE_CHECKING:
    from small_books import Build, SmallBook

EXPORTS = ("catalogue.json", "catalogue.schema.json", "catalogue.csv")
OPTIONS = {
    "extensions": ["myst_nb", "sphinxcontrib.bibtex", "pattern_cards", "catalogue_exports"],
    "catalogue_exports_page": "qualities",
}
RAW = "</script><script>alert(1)</script>"


@pytest.fixture
def exported(catalogue_book: SmallBook) -> Build:
    build = catalogue_book.build(confoverrides=OPTIONS)
    assert build.warnings == []
    return build


def everything(build: Build) -> dict[str, Any]:
    exported: dict[str, Any] = json.loads(build.file("catalogue.json"))
    return exported


def named(records: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(record for record in records if record["name"] == name)


def linked_data(build: Build, page: str) -> list[dict[str, Any]]:
    script = build.page(page).find("script", type="application/ld+json")
    return [] if script is None else list(json.loads(script.get_text()))


def test_the_catalogue_is_valid_by_the_schema_that_it_names(exported: Build) -> None:
    catalogue = everything(exported)
    schema = json.loads(exported.file(catalogue["$schema"]))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(catalogue)] == []


@pytest.mark.parametrize(
    ("kind", "field"),
    [("cards", "intent"), ("cards", "relations"), ("qualities", "definition"), ("scenarios", "verdict")],
)
def test_the_schema_wants_every_field(exported: Build, kind: str, field: str) -> None:
    catalogue = everything(exported)
    del catalogue[kind][0][field]
    validator = Draft202012Validator(json.loads(exported.file("catalogue.schema.json")))
    assert [error.message for error in validator.iter_errors(catalogue)] == [
        f"'{field}' is a required property"
    ]


def test_a_card_is_exported_with_all_that_the_book_says_of_it(exported: Build) -> None:
    assert named(everything(exported)["cards"], "Observer") == {
        "kind": "pattern",
        "kinds": ["pattern"],
        "name": "Observer",
        "aliases": ["Listener", "Dependents"],
        "url": "patterns.html#pattern-observer",
        "intent": "Let parts react to an event without the source knowing them.",
        "group": "behaviour",
        "phases": ["training", "serving"],
        "serves": None,
        "effects": [
            {"quality": "Modifiability", "sign": "helps", "note": "a new reaction is a new function."},
            {
                "quality": "Testability",
                "sign": "helps",
                "note": "a recording observer makes the loop observable.",
            },
            {
                "quality": "Latency",
                "sign": "hurts",
                "note": "notification takes longer with every observer.",
            },
            {"quality": "Modifiability", "sign": "hurts", "note": "the order of reactions is hidden."},
        ],
        "relations": [{"relation": "used-with", "card": "Heartbeat"}],
        "sources": [
            {
                "key": "gamma1994",
                "title": "Design Patterns: Elements of Reusable Object-Oriented Software",
                "year": "1994",
                "doi": None,
                "url": None,
            }
        ],
        "example": "patterns.html#observer-run",
        "diagram": None,
    }


def test_relations_are_given_at_both_ends(exported: Build) -> None:
    cards = everything(exported)["cards"]
    inverse = {
        "alternative-to": "alternative-to",
        "used-with": "used-with",
        "refines": "refined-by",
        "refined-by": "refines",
        "remedied-by": "remedies",
        "remedies": "remedied-by",
    }
    found = {(card["name"], r["relation"], r["card"]) for card in cards for r in card["relations"]}
    assert ("Layered", "remedies", "Big Ball") in found
    assert {(other, inverse[relation], name) for name, relation, other in found} == found


def test_a_card_that_is_two_things_says_so(exported: Build) -> None:
    heartbeat = named(everything(exported)["cards"], "Heartbeat")
    assert heartbeat["kinds"] == ["pattern", "tactic"]
    assert heartbeat["serves"] == "Availability"


def test_every_address_leads_somewhere(exported: Build) -> None:
    catalogue = everything(exported)
    records = [*catalogue["qualities"], *catalogue["cards"], *catalogue["scenarios"]]
    urls = [record.get(key) for record in records for key in ("url", "example", "diagram")]
    for url in filter(None, urls):
        page, _, anchor = url.partition("#")
        assert exported.page(page.removesuffix(".html")).find(id=anchor) is not None, url


def test_a_measured_scenario_is_exported_with_its_value(exported: Build) -> None:
    scenario = named(everything(exported)["scenarios"], "Crash is noticed")
    assert scenario["required"] == {
        "quantity": "detection_max",
        "operator": "<=",
        "limit": 4.0,
        "unit": "s",
        "sampleSize": 200,
        "sampled": "crashes",
    }
    assert (scenario["measured"], scenario["verdict"], scenario["volatile"]) == (3.6, "met", False)
    assert scenario["addressedBy"] == ["Heartbeat", "Ping/Echo"]
    assert scenario["response"] == "marks the server dead and stops routing to it"


def test_a_volatile_scenario_is_exported_without_what_changes(exported: Build) -> None:
    scenario = named(everything(exported)["scenarios"], "Forest answers fast")
    assert (scenario["measured"], scenario["verdict"], scenario["volatile"]) == (None, "varies", True)
    assert scenario["expected"] == "not met"


@pytest.mark.parametrize(("name", "verdict"), [("Erasure", "argued"), ("Small model", "not measured")])
def test_a_scenario_without_a_value_says_why(exported: Build, name: str, verdict: str) -> None:
    scenario = named(everything(exported)["scenarios"], name)
    assert (scenario["measured"], scenario["verdict"]) == (None, verdict)
    assert (scenario["required"] is None) == (verdict == "argued")


def test_the_table_has_a_row_for_each_card(exported: Build) -> None:
    raw = (exported.app.outdir / "catalogue.csv").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))
    assert [row["name"] for row in rows] == [card["name"] for card in everything(exported)["cards"]]
    observer = next(row for row in rows if row["name"] == "Observer")
    assert observer["aliases"] == "Listener; Dependents"
    assert (observer["helps"], observer["hurts"], observer["both"]) == (
        "Testability",
        "Latency",
        "Modifiability",
    )
    assert observer["relations"] == "used-with Heartbeat"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_cell_of_the_table_is_never_a_formula(exported: Build, name: str) -> None:
    card = {**named(everything(exported)["cards"], "Observer"), "name": name}
    row = next(csv.DictReader(io.StringIO(as_csv([card]), newline="")))
    assert row["name"] == f"'{name}"


def test_a_page_describes_the_terms_that_it_defines(exported: Build) -> None:
    terms = linked_data(exported, "patterns")
    assert [term["name"] for term in terms] == ["Observer", "Heartbeat"]
    assert terms[0] == {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": "#pattern-observer",
        "name": "Observer",
        "alternateName": ["Listener", "Dependents"],
        "description": "Let parts react to an event without the source knowing them.",
        "additionalType": "pattern",
        "inDefinedTermSet": "qualities.html#catalogue",
    }
    assert linked_data(exported, "prose") == []


def test_one_page_describes_the_set_of_all_terms(exported: Build) -> None:
    terms = linked_data(exported, "qualities")
    assert terms[0]["@type"] == "DefinedTermSet"
    ids = [term["@id"] for term in terms[0]["hasDefinedTerm"]]
    assert "#quality-latency" in ids
    assert "patterns.html#pattern-observer" in ids
    assert len(ids) == len(everything(exported)["cards"]) + len(everything(exported)["qualities"])


def test_one_page_leads_to_the_files(exported: Build) -> None:
    links = exported.page("qualities").find_all("link", rel="alternate")
    assert {(link["type"], link["href"]) for link in links} == {
        ("application/json", "catalogue.json"),
        ("text/csv", "catalogue.csv"),
    }
    assert exported.page("patterns").find_all("link", rel="alternate") == []


def test_a_script_in_a_field_stays_text_in_every_export(catalogue_book: SmallBook) -> None:
    catalogue_book.change("patterns", "Let parts react", f"{RAW} Let parts react")
    catalogue_book.change("patterns", "Listener", f"{RAW} Listener")
    catalogue_book.change("qualities", "How long", f"{RAW} How long")
    build = catalogue_book.build(confoverrides=OPTIONS)
    for page in ("patterns", "qualities", "genindex", "arch-index"):
        assert "<script>alert" not in build.file(f"{page}.html"), page
    observer = named(everything(build)["cards"], "Observer")
    assert observer["intent"].startswith(f"{RAW} Let parts")
    term = named(linked_data(build, "patterns"), "Observer")
    assert term["description"] == observer["intent"]
    assert f"{RAW} Listener" in term["alternateName"]


def test_a_new_card_rewrites_the_page_that_stands_for_the_catalogue(catalogue_book: SmallBook) -> None:
    catalogue_book.build(confoverrides=OPTIONS)
    catalogue_book.change("tactics", "{style} Layered", "{style} Stacked")
    build = catalogue_book.build(confoverrides=OPTIONS)
    ids = [term["@id"] for term in linked_data(build, "qualities")[0]["hasDefinedTerm"]]
    assert "tactics.html#style-stacked" in ids
    assert "tactics.html#style-layered" not in ids


def test_files_that_would_not_change_are_not_written(catalogue_book: SmallBook) -> None:
    def times(build: Build) -> list[int]:
        return [(build.app.outdir / name).stat().st_mtime_ns for name in EXPORTS]

    first = times(catalogue_book.build(confoverrides=OPTIONS))
    assert times(catalogue_book.build(confoverrides=OPTIONS)) == first
    catalogue_book.change("patterns", "Let parts react", "Let all parts react")
    after = times(catalogue_book.build(confoverrides=OPTIONS))
    assert [new != old for new, old in zip(after, first, strict=True)] == [True, False, True]


def test_builds_with_other_seeds_and_workers_give_the_same_bytes(catalogue_book: SmallBook) -> None:
    built = []
    for seed, workers in (("1", "1"), ("2", "2"), ("3", "1")):
        target = catalogue_book.folder / "_build" / seed
        options = [f"-Dextensions={','.join(OPTIONS['extensions'])}", "-Dcatalogue_exports_page=qualities"]
        subprocess.run(
            [sys.executable, "-m", "sphinx", "-q", "-j", workers, *options, catalogue_book.folder, target],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
        )
        built.append([(target / name).read_bytes() for name in (*EXPORTS, "objects.inv")])
    assert built[0] == built[1] == built[2]


@pytest.mark.parametrize(("builder", "up"), [("html", ""), ("dirhtml", "../")])
def test_a_line_leads_to_the_files(catalogue_book: SmallBook, builder: str, up: str) -> None:
    catalogue_book.change("prose", "# Prose\n", "# Prose\n\n```{catalogue-downloads}\n```\n")
    build = catalogue_book.build(builder, confoverrides=OPTIONS)
    assert build.warnings == []
    page = build.page("prose" if builder == "html" else "prose/index")
    line = page.find(class_="arch-downloads")
    assert text_of(line) == "The catalogue for programs: JSON, CSV, JSON Schema"
    assert line is not None
    assert [a["href"] for a in line.find_all("a")] == [
        f"{up}catalogue.json",
        f"{up}catalogue.csv",
        f"{up}catalogue.schema.json",
    ]
    assert all((build.app.outdir / name).exists() for name in EXPORTS)


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "latex", "text", "man", "texinfo"])
def test_other_outputs_have_no_files_and_do_not_speak_of_them(
    catalogue_book: SmallBook, builder: str
) -> None:
    catalogue_book.change("prose", "# Prose\n", "# Prose\n\n```{catalogue-downloads}\n```\n")
    build = catalogue_book.build(builder, confoverrides=OPTIONS)
    assert build.warnings == []
    assert not any((build.app.outdir / name).exists() for name in EXPORTS)
    pages = (p for p in Path(build.app.outdir).rglob("*") if p.suffix in {".html", ".xhtml", ".tex", ".txt"})
    assert not any("for programs" in page.read_text(encoding="utf-8") for page in pages)
