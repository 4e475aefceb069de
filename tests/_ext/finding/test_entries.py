"""What is found by name: the scripts written beside the pages, in every kind of build."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from small_books import Build, SmallBook

CARDS = ["driver", "feature store", "Forest answers fast", "Heartbeat", "Latency", "Observer", "Testability"]


def data_in(build: Build, name: str) -> Any:
    """Return what the script ``name`` hands over."""
    script = build.file(f"_finding/{name}.js")
    match = re.fullmatch(r"finding\.(?:data\.\w+ = |keepText\()(.*?)\)?;\n", script, re.DOTALL)
    assert match is not None
    return json.loads(match[1])


def entries_in(build: Build, name: str) -> dict[str, list[Any]]:
    """Return name → entry of one of the scripts with entries."""
    return {entry[1]: entry for entry in data_in(build, name)["entries"]}


def test_cards_are_found_with_aliases_and_a_sentence(built: Build) -> None:
    entries = entries_in(built, "cards")
    assert list(entries) == CARDS
    page = data_in(built, "cards")["pages"].index(["cards", "cards.html", "Cards"])
    sentence = "Let parts react to an event without the source knowing them."
    names = ["Listener", "Dependents"]
    assert entries["Observer"] == ["pattern", "Observer", page, "pattern-observer", sentence, names]
    assert entries["Heartbeat"][0] == "pattern and tactic"
    assert entries["Latency"][3:] == ["quality-latency", "How long one request waits.", ["Response time"]]
    assert entries["Forest answers fast"][4] == "Response time: p99 ≤ 5\u00a0ms over 1\u202f000 requests"


def test_terms_are_found_with_the_sentence_that_defines_them(built: Build) -> None:
    entries = entries_in(built, "cards")
    sentence = "What shapes a design, because whoever ignores it starts again."
    assert entries["driver"][3:] == ["term-driver", sentence]
    assert entries["feature store"][4:] == ["A place for features.", ["shop of features"]]


def test_works_are_found_by_author_and_year(built: Build) -> None:
    work = entries_in(built, "others")["Design Patterns: Elements of Reusable Object-Oriented Software"]
    assert work[0] == "work"
    assert work[5] == ["Gamma, Helm, Johnson, Vlissides 1994"]
    assert built.page("references").find(id=work[3]) is not None


def test_exercises_are_found_by_title(built: Build) -> None:
    exercise = entries_in(built, "others")["Prune it"]
    assert (exercise[0], exercise[3:]) == ("exercise", ["ex-prune", "Which leaf of the tree goes first?"])


def test_chapters_and_sections_are_found_but_cards_only_once(built: Build) -> None:
    titles = [e[:2] for e in data_in(built, "others")["entries"] if e[0] in ("chapter", "section")]
    assert ["chapter", "Prose about Straße"] in titles
    assert ["section", "How trees are cut"] in titles
    assert not {"Observer", "Latency", "Forest answers fast"} & {title for _, title in titles}


def test_every_entry_leads_somewhere(built: Build) -> None:
    for name in ("cards", "others"):
        data = data_in(built, name)
        for _kind, title, page, *rest in data["entries"]:
            _docname, address, _title = data["pages"][page]
            if rest:
                assert built.page(address.removesuffix(".html")).find(id=rest[0]) is not None, title


def test_the_text_of_a_page_stands_by_section(built: Build) -> None:
    page, sections = data_in(built, "text/prose")
    assert page == "prose"
    assert [section[:2] for section in sections] == [
        ["", "Prose about Straße"],
        ["how-trees-are-cut", "How trees are cut"],
        ["emile-s-method", "Émile’s method"],
    ]
    assert "Use Observer or a beat, mind Latency" in sections[0][2]
    assert "zebra" in sections[1][2]
    assert "Which leaf of the tree goes first? Say why." in sections[1][2]
    assert data_in(built, "text/index")[1] == [["", "A small book", ""]]  # the list of pages is no text


def test_a_renamed_entry_vanishes_in_the_next_build(book: SmallBook) -> None:
    book.build()
    book.change("cards", "{pattern} Observer", "{pattern} Watcher")
    book.change("prose", "{pattern}`Observer`", "{pattern}`Watcher`")
    book.change("words", "driver\n", "force\n")
    build = book.build()
    assert build.warnings == []
    entries = entries_in(build, "cards")
    assert {"Watcher", "force"} <= set(entries)
    assert not {"Observer", "driver"} & set(entries)
    assert "Use Watcher or" in data_in(build, "text/prose")[1][0][2]


def test_a_deleted_page_takes_its_entries_along(book: SmallBook) -> None:
    book.build()
    book.delete("words")
    book.change("index", "words\n", "")
    book.change("prose", "{term}`feature store`", "a store")
    build = book.build()
    assert build.warnings == []
    assert not {"driver", "feature store"} & set(entries_in(build, "cards"))
    assert "words" not in [page for page, _, _ in data_in(build, "cards")["pages"]]


def test_files_that_would_not_change_are_not_written(book: SmallBook) -> None:
    def times(build: Build) -> list[int]:
        files = (build.app.outdir / "_finding" / name for name in ("cards.js", "text/prose.js"))
        return [file.stat().st_mtime_ns for file in files]

    first = times(book.build())
    book.change("prose", "zebra", "giraffe")
    after = times(book.build())
    assert [new != old for new, old in zip(after, first, strict=True)] == [False, True]


def test_builds_with_other_seeds_and_workers_give_the_same_bytes(book: SmallBook) -> None:
    for number in range(6):
        text = f"# Page {number}\n\n```{{glossary}}\nword {number}\n  Means {number}.\n```\n"
        book.write(f"page{number}", f"---\norphan: true\n---\n{text}")
    built = []
    for seed, workers in (("1", "1"), ("2", "2"), ("3", "1")):
        target = book.folder / "_build" / seed
        subprocess.run(
            [sys.executable, "-m", "sphinx", "-q", "-W", "-j", workers, book.folder, target],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
        )
        files = sorted((target / "_finding").rglob("*.js"))
        built.append([(path.name, path.read_bytes()) for path in files])
    assert len(built[0]) == 13
    assert "word 5" in built[0][0][1].decode("utf-8")
    assert built[0] == built[1] == built[2]


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "latex", "text"])
def test_other_outputs_have_neither_data_nor_scripts(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert build.warnings == []
    assert not list(build.app.outdir.rglob("*finding*"))


def test_addresses_fit_pages_that_are_folders(book: SmallBook) -> None:
    build = book.build("dirhtml", confoverrides={"html_theme": "furo"})
    assert ["cards", "cards/", "Cards"] in data_in(build, "cards")["pages"]
    assert "../_static/finding.js" in build.file("cards/index.html")


def test_a_page_loads_one_small_script_and_waits_for_none(built: Build) -> None:
    scripts = [s for s in built.page("prose").find_all("script", src=True) if "finding" in s["src"]]
    assert [script["src"].partition("?")[0] for script in scripts] == ["_static/finding.js"]
    assert scripts[0].has_attr("defer")
