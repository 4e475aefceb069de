"""The three views in HTML: tables that a screen reader understands, links, forms, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx.testing.util import assert_node

from catalogue_views.nodes import view_box, view_placeholder
from small_books import text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook


def table(build: Build, page: str) -> Tag:
    found = build.page(page).find("table", role="table")
    assert found is not None
    return found


def body(build: Build, page: str) -> dict[str, list[Tag]]:
    """Return the name that heads each row → its cells."""
    rows = table(build, page).find("tbody").find_all("tr")
    return {text_of(row.th.p): row.find_all("td") for row in rows}


def test_the_book_has_no_warnings(finished_views: Build) -> None:
    assert finished_views.warnings == []


def test_the_directive_leaves_a_place_with_its_caption(finished_views: Build) -> None:
    doctree = finished_views.app.env.get_doctree("verdicts")
    assert_node(doctree, [nodes.document, nodes.section, (nodes.title, [view_placeholder, nodes.caption])])
    caption = next(doctree.findall(nodes.caption))
    assert (caption.rawsource, caption.line) == ("What was *promised*.", 4)


def test_the_name_of_a_view_can_be_linked_to(finished_views: Build) -> None:
    doctree = finished_views.app.env.get_and_resolve_doctree(
        "catalogue", finished_views.app.builder, tags=finished_views.app.tags
    )
    box = next(doctree.findall(view_box))
    assert box["ids"] == ["all-cards"]
    assert finished_views.page("catalogue").find("div", id="all-cards", class_="arch-pattern-catalogue")


@pytest.mark.parametrize("page", ["catalogue", "matrix", "verdicts"])
def test_every_table_has_a_caption_and_scopes(finished_views: Build, page: str) -> None:
    found = table(finished_views, page)
    assert text_of(found.caption)
    heads = found.thead.find_all("th")
    assert {head["scope"] for head in heads} == {"col"}
    for row in found.tbody.find_all("tr"):
        first, *rest = row.find_all(["th", "td"], recursive=False)
        assert (first.name, first["scope"]) == ("th", "row")
        assert len(rest) + 1 == len(heads)
        if page != "matrix":  # its rows never become blocks
            assert [cell["data-label"] for cell in rest] == [text_of(head.p) for head in heads[1:]]


@pytest.mark.parametrize("page", ["catalogue", "matrix", "verdicts"])
def test_every_link_of_a_view_leads_somewhere(finished_views: Build, page: str) -> None:
    view = finished_views.page(page).find("div", class_="arch-view")
    assert view is not None
    targets = [link["href"].partition("#") for link in view.find_all("a", class_="internal")]
    assert len(targets) > 10
    for file, _, anchor in targets:
        linked = finished_views.page(file.removesuffix(".html"))
        assert not anchor or linked.find(id=anchor), (file, anchor)


def test_a_row_of_the_catalogue_tells_the_card(finished_views: Build) -> None:
    rows = body(finished_views, "catalogue")
    assert list(rows) == ["Big Script", "Circuit Breaker", "Layered", "Ping-Echo", "Prediction Cache"]
    assert [text_of(cell) for cell in rows["Circuit Breaker"]] == [
        "pattern",
        "availability",
        "serving",
        "Stop calling a failing service for a while.",
        "Latency, ± Availability",
        "± Availability, Resource use",
        "Nygard, 2018",
    ]
    assert text_of(rows["Prediction Cache"][2]) == "serving, monitoring"
    assert text_of(rows["Big Script"][0]) == "anti-pattern"
    assert [link["href"] for link in rows["Prediction Cache"][4].find_all("a")] == [
        "qualities.html#quality-latency"
    ]
    names = table(finished_views, "catalogue").find_all("th", scope="row")
    assert text_of(names[1]) == "Circuit Breaker also Fuse, Cut-out"


def test_rows_carry_what_the_filter_compares(finished_views: Build) -> None:
    row = table(finished_views, "catalogue").tbody.find_all("tr")[1]
    assert {key: value for key, value in row.attrs.items() if key.startswith("data-")} == {
        "data-kind": "pattern",
        "data-group": "availability",
        "data-phase": "serving",
        "data-helps": "availability latency",
        "data-hurts": "availability resource-use",
    }


def test_the_form_waits_for_the_script_and_labels_its_controls(finished_views: Build) -> None:
    form = finished_views.page("catalogue").find("form")
    assert form is not None
    assert form.has_attr("hidden")
    assert form["role"] == "search"
    assert form["aria-label"] == "Filter the cards"
    labels = [label.find("span").get_text() for label in form.find_all("label")]
    assert labels == ["Kind", "Group", "Phase", "Helps", "Does not hurt", "Words"]
    assert all(label.find(["select", "input"]) for label in form.find_all("label"))
    options = [
        option.get_text() for option in form.find("select", attrs={"name": "not-hurts"}).find_all("option")
    ]
    assert options == ["any", "Latency", "Availability", "Resource use", "Privacy"]
    assert form.find("p", role="status")["aria-live"] == "polite"


def test_a_cell_of_the_matrix_says_the_effect_and_leads_to_its_reason(finished_views: Build) -> None:
    rows = body(finished_views, "matrix")
    latency, availability, resource_use, privacy = rows["Circuit Breaker"]
    assert [text_of(cell) for cell in (latency, availability, resource_use, privacy)] == [
        "+ helps",
        "± both",
        "− hurts",
        "",
    ]
    assert latency.a["href"] == "cards.html#pattern-circuit-breaker-benefits"
    assert resource_use.a["href"] == "cards.html#pattern-circuit-breaker-costs"
    assert latency.a["title"] == "Circuit Breaker, Latency: callers do not wait for time-outs."
    assert availability.a["title"] == (
        "Circuit Breaker, Availability: a failing service can recover. / "
        "healthy answers are refused while it is open."
    )


def test_the_matrix_counts_rows_and_columns(finished_views: Build) -> None:
    found = table(finished_views, "matrix")
    assert [text_of(head) for head in found.thead.find_all("th")[1:]] == [
        "Latency helped by 2, hurt by 1",
        "Availability helped by 1, hurt by 1, both by 1",
        "Resource use hurt by 2",
        "Privacy helped by 1, hurt by 1",
    ]
    assert text_of(found.tbody.find_all("th")[1]) == "Circuit Breaker helps 1, hurts 1, both 1"
    assert text_of(found.caption) == "5 cards and 4 qualities. An empty cell: the card states no effect."


def test_the_matrix_scrolls_in_a_box_that_the_keyboard_reaches(finished_views: Build) -> None:
    box = table(finished_views, "matrix").find_parent("div", class_="arch-scroll")
    assert box is not None
    assert (box["role"], box["tabindex"]) == ("region", "0")
    assert box["aria-label"] == "Cards and the qualities that they help or hurt"


def test_scenarios_stand_by_quality_with_what_was_measured(finished_views: Build) -> None:
    rows = {
        name: [text_of(cell) for cell in cells] for name, cells in body(finished_views, "verdicts").items()
    }
    latency = "Latency"
    assert rows == {
        "Forest answers fast": [
            latency,
            "p99 ≤ 5 ms over 1 000 requests",
            "24.8 ms (changes from run to run)",
            "not met as meant",
            "use",
            "Scenarios",
        ],
        "Tree answers fast": [
            latency,
            "p99 tree ≤ 1 ms",
            "1.5 ms (changes from run to run)",
            "not met",
            "use",
            "Scenarios",
        ],
        "Crash is noticed": [
            "Availability",
            "detection max ≤ 4 s over 200 crashes",
            "3.6 s over 200 crashes",
            "met",
            "stress",
            "Scenarios",
        ],
        "Small model": ["Resource use", "size ≤ 256 KiB", "", "not measured", "use", "Scenarios"],
        "Erasure": ["Privacy", "done after at most 30 days", "", "argued", "argued", "Scenarios"],
    }
    assert list(rows)[:2] == ["Forest answers fast", "Tree answers fast"]
    assert text_of(table(finished_views, "verdicts").caption) == "What was promised."


def test_scenarios_are_counted_by_verdict(finished_views: Build) -> None:
    counts = finished_views.page("verdicts").find("p", class_="arch-verdict-counts")
    assert text_of(counts) == "5 scenarios: 1 met, 1 not met, 1 not met as meant, 1 not measured, 1 argued."


def test_only_pages_with_a_view_load_its_files(finished_views: Build) -> None:
    def loaded(page: str) -> set[str]:
        text = finished_views.file(f"{page}.html")
        return {name for name in ("catalogue_views.css", "catalogue_filter.js") if name in text}

    assert loaded("catalogue") == loaded("verdicts") == {"catalogue_views.css", "catalogue_filter.js"}
    assert loaded("matrix") == {"catalogue_views.css"}
    assert loaded("cards") == loaded("index") == set()
    for name in loaded("catalogue"):
        assert (finished_views.app.outdir / "_static" / name).is_file()


def test_options_restrict_a_view(views_book: SmallBook) -> None:
    views_book.change("catalogue", ":name: all-cards", ":kind: tactic, anti-pattern")
    views_book.change(
        "matrix", "{quality-matrix}", "{quality-matrix}\n:qualities: Privacy, response time\n:kind: style"
    )
    views_book.change(
        "verdicts", ":caption: What was *promised*.", ":verdict: met, not met as meant\n:kind: use"
    )
    build = views_book.build()
    assert build.warnings == []
    assert list(body(build, "catalogue")) == ["Big Script", "Ping-Echo"]
    heads = table(build, "matrix").thead.find_all("th")
    assert [text_of(head.p) for head in heads] == ["Card", "Latency", "Privacy"]
    assert list(body(build, "matrix")) == ["Layered"]
    assert list(body(build, "verdicts")) == ["Forest answers fast"]


def test_unknown_values_are_reported_and_restrict_nothing(views_book: SmallBook) -> None:
    views_book.change("catalogue", ":name: all-cards", ":kind: tactics\n:group: availabilty, codes")
    views_book.change("matrix", "{quality-matrix}", "{quality-matrix}\n:qualities: Latncy")
    views_book.change(
        "verdicts", ":caption: What was *promised*.", ":verdict: failed\n:quality: Privcy\n:kind: growing"
    )
    build = views_book.build()
    assert build.warnings == [
        "catalogue.md:4: WARNING: {pattern-catalogue}: there is no kind 'tactics'; did you mean"
        " 'tactic'? [arch.bad_option]",
        "catalogue.md:5: WARNING: {pattern-catalogue}: there is no group 'availabilty'; did you mean"
        " 'availability'? [arch.bad_option]",
        "catalogue.md:5: WARNING: {pattern-catalogue}: there is no group 'codes'; did you mean"
        " 'code'? [arch.bad_option]",
        "matrix.md:4: WARNING: {quality-matrix}: there is no quality 'Latncy'; did you mean"
        " 'Latency'? [arch.bad_option]",
        "verdicts.md:5: WARNING: {scenario-catalogue}: there is no quality 'Privcy'; did you mean"
        " 'Privacy'? [arch.bad_option]",
        "verdicts.md:4: WARNING: {scenario-catalogue}: there is no verdict 'failed' (choose from met,"
        " met by some, not met, not met as meant, not measured, argued) [arch.bad_option]",
        "verdicts.md:6: WARNING: {scenario-catalogue}: there is no kind 'growing'; did you mean"
        " 'growth'? [arch.bad_option]",
    ]
    assert len(body(build, "catalogue")) == 5
    assert len(body(build, "matrix")) == 5
    assert len(body(build, "verdicts")) == 5
    assert views_book.build().warnings == build.warnings


def test_an_empty_view_says_so(blank_book: SmallBook) -> None:
    (blank_book.folder / "conf.py").write_text(
        (blank_book.folder / "conf.py")
        .read_text(encoding="utf-8")
        .replace('"pattern_cards", ', '"catalogue_views", '),
        encoding="utf-8",
    )
    views = ("pattern-catalogue", "quality-matrix", "scenario-catalogue")
    blank_book.write("empty", "# Empty\n" + "".join(f"\n```{{{view}}}\n```\n" for view in views))
    for builder, name in (("html", "empty.html"), ("text", "empty.txt")):
        build = blank_book.build(builder)
        assert build.warnings == []
        text = " ".join(build.file(name).split())
        assert "The catalogue has no such card." in text
        assert "No such card states an effect on these qualities." in text
        assert "The book has no such scenario." in text


def test_raw_html_in_a_field_stays_text(views_book: SmallBook) -> None:
    evil = '<script>alert("x")</script>'
    views_book.change("cards", "Remember answers to repeated inputs.", f"Remember {evil} & more.")
    views_book.change("cards", ":group: data management", f":group: {evil}")
    views_book.change("cards", "a hit answers at once.", f"a hit {evil} answers.")
    views_book.change("scenarios", "done after at most 30 days", f"done {evil} after")
    build = views_book.build()
    assert build.warnings == []
    cells = [text_of(cell) for cell in body(build, "catalogue")["Prediction Cache"]]
    assert cells[1] == evil
    assert cells[3] == f"Remember {evil} & more."
    assert body(build, "matrix")["Prediction Cache"][0].a["title"] == (
        f"Prediction Cache, Latency: a hit {evil} answers."
    )
    assert text_of(body(build, "verdicts")["Erasure"][1]) == f"done {evil} after"
    for page in ("catalogue", "matrix", "verdicts"):
        assert not [script for script in build.page(page).find_all("script") if "alert" in script.get_text()]
    group = build.page("catalogue").find("select", attrs={"name": "group"})
    assert evil in [option.get_text() for option in group.find_all("option")]
