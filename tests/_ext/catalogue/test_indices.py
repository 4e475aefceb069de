"""The index of the catalogue, the general index, and what Sphinx's search finds."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from small_books import text_of

if TYPE_CHECKING:
    from small_books import Build, SmallBook


def test_the_index_has_a_heading_and_a_list_for_each_letter(finished_book: Build) -> None:
    index = finished_book.page("arch-index").find(class_="arch-index")
    assert index is not None
    assert text_of(index.find("h1")) == "Index of the catalogue"
    sections = index.find_all("section")
    letters = {text_of(s.find("h2")): [text_of(li) for li in s.find_all("li")] for s in sections}
    assert letters["L"] == [
        "Latency (quality)",
        "Layered (architectural style)",
        "Listener (pattern Observer)",
    ]
    assert letters["H"] == ["Heartbeat (pattern and tactic)"]
    assert letters["B"] == ["Big Ball (anti-pattern)"]
    assert list(letters) == sorted(letters)
    assert index.find("code") is None


def test_every_line_of_the_index_leads_to_its_entry(finished_book: Build) -> None:
    index = finished_book.page("arch-index").find(class_="arch-index")
    assert index is not None
    for link in index.select("li a"):
        page, _, anchor = link["href"].partition("#")
        assert finished_book.page(page.removesuffix(".html")).find(id=anchor) is not None, link


def test_the_index_fits_a_theme_that_has_templates_of_its_own(catalogue_book: SmallBook) -> None:
    page = catalogue_book.build(confoverrides={"html_theme": "furo"}).page("arch-index")
    assert text_of(page.find("h1")) == "Index of the catalogue"
    assert text_of(page.find("title")).startswith("Index of the catalogue")


def test_a_page_can_refer_to_the_index(blank_book: SmallBook) -> None:
    blank_book.write("page", "# Page\n\n{ref}`arch-index`\n\n```{quality} Latency\nHow long.\n```\n")
    build = blank_book.build()
    assert build.warnings == []
    link = build.page("page").find("a", href="arch-index.html")
    assert link is not None
    assert text_of(link) == "Index of the catalogue"


def test_a_name_in_the_index_is_text(blank_book: SmallBook) -> None:
    blank_book.write("page", "# Page\n\n```{quality} <b>Latency</b>\nHow long.\n```\n")
    build = blank_book.build()
    assert "<b>" not in build.file("arch-index.html")
    assert "<b>Latency" not in build.file("genindex.html")


def test_the_general_index_holds_names_and_aliases(finished_book: Build) -> None:
    links = {text_of(a): a["href"] for a in finished_book.page("genindex").select("table.genindextable a")}
    assert links["Observer"] == links["Listener"] == links["Dependents"] == "patterns.html#pattern-observer"
    assert links["Response time"] == "qualities.html#quality-latency"


def test_the_printed_index_holds_names_and_aliases(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build("latex")
    source = next(build.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    for name in ("Observer", "Listener", "Dependents", "Heartbeat", "Big Ball", "Response time"):
        assert rf"\index{{{name}@\spxentry{{{name}}}" in source
    back = source[source.index(r"\renewcommand{\indexname}{Index of the catalogue}") :]
    assert r"\bigletter{H}" in back
    assert (
        r"\item\relax\sphinxstyleindexentry{Heartbeat}\sphinxstyleindexextra{pattern and tactic}"
        r"\sphinxstyleindexpageref{patterns:\detokenize{pattern-heartbeat}}"
    ) in back


def objects_in_search(build: Build) -> dict[tuple[str, str], tuple[str, int, str]]:
    """Return name and kind → page, priority and anchor, as the search script works them out."""
    text = build.file("searchindex.js").removeprefix("Search.setIndex(").removesuffix(")")
    index: dict[str, Any] = json.loads(text)
    found = {}
    for prefix, objects in index["objects"].items():
        for page, kind, priority, short, name in objects:
            full = f"{prefix}.{name}" if prefix else name
            _domain, type_name, label = index["objnames"][str(kind)]
            anchor = {"": full, "-": f"{type_name}-{full}"}.get(short, short)
            found[full, label] = (index["docnames"][page], priority, anchor)
    return found


@pytest.mark.parametrize(
    ("name", "kind", "place"),
    [
        ("Observer", "pattern", ("patterns", 0, "pattern-observer")),
        ("Listener", "pattern", ("patterns", 2, "pattern-observer")),
        ("Heartbeat", "pattern", ("patterns", 0, "pattern-heartbeat")),
        ("Ping/Echo", "tactic", ("tactics", 0, "tactic-ping-echo")),
        ("Layered", "architectural style", ("tactics", 0, "style-layered")),
        ("Big Ball", "anti-pattern", ("tactics", 0, "anti-pattern-big-ball")),
        ("Response time", "quality", ("qualities", 2, "quality-latency")),
        ("Small model", "quality scenario", ("scenarios", 0, "scenario-small-model")),
    ],
)
def test_search_finds_names_and_aliases(
    finished_book: Build, name: str, kind: str, place: tuple[str, int, str]
) -> None:
    assert objects_in_search(finished_book)[name, kind] == place


def test_search_shows_each_entry_once_for_each_name(finished_book: Build) -> None:
    ours = [
        name for name, kind in objects_in_search(finished_book) if re.search("pattern|tactic|style", kind)
    ]
    assert sorted(ours) == sorted(
        ["Observer", "Listener", "Dependents", "Heartbeat", "Ping/Echo", "Layered", "Big Ball"]
    )


def test_a_name_in_lower_case_is_found_at_its_anchor(blank_book: SmallBook) -> None:
    """Its name is its slug, for which the script works the anchor out by itself."""
    blank_book.write("page", "# Page\n\n```{quality} latency\nHow long.\n```\n")
    build = blank_book.build()
    assert objects_in_search(build)["latency", "quality"] == ("page", 0, "quality-latency")
