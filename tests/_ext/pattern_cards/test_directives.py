"""Cards in the doctree and in HTML: real headings, facts, facets, effects."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx.addnodes import index
from sphinx.testing.util import assert_node

from catalogue.model import Card, Effect, Mention, Relation
from pattern_cards.nodes import facet_title, related_cards
from small_books import facts_of, text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook


def observer(build: Build) -> Tag:
    card = build.page("patterns").find(id="pattern-observer")
    assert card is not None
    return card


def headings(tag: Tag) -> list[tuple[str, str]]:
    found = tag.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
    return [(heading.name, text_of(heading).removesuffix("¶")) for heading in found]


def test_a_card_is_a_section_of_its_page(finished_book: Build) -> None:
    doctree = finished_book.app.env.get_doctree("patterns")
    card = next(node for node in doctree.findall(nodes.section) if "pattern-observer" in node["ids"])
    assert_node(card.parent, nodes.section, ids=["events"])
    assert_node(
        card,
        [
            nodes.section,
            (
                [nodes.title, "Observer"],
                index,
                [nodes.paragraph, "Pattern · behaviour · training · serving"],
                [
                    nodes.paragraph,
                    ("Let parts react to an ", nodes.emphasis, " without the source knowing them."),
                ],
                nodes.field_list,
                nodes.container,
            ),
        ],
    )
    assert len(list(card.findall(related_cards))) == 1
    assert [title.astext() for title in card.findall(facet_title)] == [
        "Motivation",
        "Solution",
        "Benefits",
        "Costs",
        "When not to use it",
    ]


def test_the_record_holds_what_the_author_wrote(finished_book: Build) -> None:
    cards = finished_book.app.env.domains["arch"].data["entries"]["patterns"]
    assert cards[0] == Card(
        kind="pattern",
        name="Observer",
        docname="patterns",
        line=5,
        anchor="pattern-observer",
        aliases=("Listener", "Dependents"),
        intent="Let parts react to an event without the source knowing them.",
        group="behaviour",
        phases=("training", "serving"),
        sources=("gamma1994",),
        relations=(Relation("used-with", "Heartbeat", 11),),
        effects=(
            Effect("Modifiability", "helps", "a new reaction is a new function.", 26),
            Effect("Testability", "helps", "a recording observer makes the loop observable.", 27),
            Effect("Response time", "hurts", "notification takes longer with every observer.", 31),
            Effect("Modifiability", "hurts", "the order of reactions is hidden.", 32),
        ),
        source_line=10,
        example=Mention("observer-run", 12),
    )


def test_headings_stand_one_level_below_the_section_and_facets_one_deeper(finished_book: Build) -> None:
    article = finished_book.page("patterns").find("div", class_="body")
    assert article is not None
    found = headings(article)
    assert found[:5] == [
        ("h1", "3. Patterns"),
        ("h2", "3.1. Events"),
        ("h3", "3.1.1. Observer"),
        ("h4", "Motivation"),
        ("h4", "Solution"),
    ]
    levels = [int(name[1]) for name, _ in found]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_card_is_in_the_contents_of_its_page_and_its_facets_are_not(finished_book: Build) -> None:
    contents = finished_book.app.env.tocs["patterns"].astext()
    assert "Observer" in contents
    assert "Heartbeat" in contents
    assert "Motivation" not in contents


def test_every_facet_can_be_linked_to(finished_book: Build) -> None:
    ids = [heading["id"] for heading in observer(finished_book).find_all("h4")]
    assert ids[0] == "pattern-observer-motivation"
    assert len(set(ids)) == 5


def test_facts_tell_aliases_source_relations_and_example(finished_book: Build) -> None:
    assert facts_of(observer(finished_book)) == {
        "Also known as": "Listener, Dependents",
        "Source": "[Gamma et al., 1994]",
        "Used with": "Heartbeat",
        "Example": "run it",
    }


def test_the_source_is_a_citation_and_the_example_a_link_to_the_code(finished_book: Build) -> None:
    links = {text_of(a): a["href"] for a in observer(finished_book).select("dl a")}
    assert links["run it"] == "#observer-run"
    assert links["Gamma et al., 1994"].startswith("references.html#")
    assert finished_book.page("references").find(string=lambda text: "Design Patterns" in text) is not None


def test_a_tactic_names_the_quality_it_serves(finished_book: Build) -> None:
    tactic = finished_book.page("tactics").find(id="tactic-ping-echo")
    assert tactic is not None
    assert facts_of(tactic) == {
        "Serves": "Availability",
        "Alternative to": "Heartbeat",
        "Refines": "Layered",
        "Remedies": "Big Ball",
    }


def test_a_pattern_that_serves_one_quality_is_a_tactic_as_well(finished_book: Build) -> None:
    heartbeat = finished_book.page("patterns").find(id="pattern-heartbeat")
    assert heartbeat is not None
    assert text_of(heartbeat.find(class_="arch-kind")) == "Pattern and tactic"
    assert facts_of(heartbeat)["Serves"] == "Availability"


def test_an_anti_pattern_has_facets_of_its_own_and_names_what_leads_out(finished_book: Build) -> None:
    card = finished_book.page("tactics").find(id="anti-pattern-big-ball")
    assert card is not None
    assert text_of(card.find(class_="arch-kind")) == "Anti-pattern · code"
    assert facts_of(card) == {"Remedied by": "Layered, Ping/Echo"}
    assert [text_of(heading) for heading in card.select(".rubric")] == [
        "Typical causes",
        "General form",
        "Costs",
        "Benefits",
        "Known exceptions",
        "Refactored solution",
    ]
    assert [text_of(item) for item in card.select(".arch-effects li")] == [
        "− hurts Modifiability: every change touches the file.",
        "+ helps Latency: nothing is called across a network.",
    ]


def test_effects_are_told_by_sign_and_word(finished_book: Build) -> None:
    items = [text_of(item) for item in observer(finished_book).select(".arch-effects li")]
    assert items == [
        "± both Modifiability: a new reaction is a new function.",
        "+ helps Testability: a recording observer makes the loop observable.",
        "Newcomers find it quickly.",
        "− hurts Response time: notification takes longer with every observer.",
        "± both Modifiability: the order of reactions is hidden.",
    ]


def test_benefits_and_costs_stand_side_by_side_in_one_box(finished_book: Build) -> None:
    boxes = observer(finished_book).select(".arch-effects")
    assert [[text_of(h4) for h4 in box.find_all("h4")] for box in boxes] == [["Benefits", "Costs"]]


def test_a_code_block_in_a_facet_stays_code(finished_book: Build) -> None:
    assert observer(finished_book).select_one(".arch-solution .highlight-python") is not None


def test_an_option_block_folds_long_lines(finished_book: Build) -> None:
    heartbeat = finished_book.page("patterns").find(id="pattern-heartbeat")
    assert heartbeat is not None
    assert text_of(heartbeat.find(class_="arch-intent")) == (
        "Show that a process is alive by sending a message at a fixed interval."
    )


def test_what_follows_a_card_belongs_to_the_section_around_it(finished_book: Build) -> None:
    example = finished_book.page("patterns").find(id="observer-run")
    assert example is not None
    assert example.parent is not None
    assert example.parent["id"] == "events"


def test_style_sheets_travel_with_the_page(finished_book: Build) -> None:
    sheets = {
        link["href"].split("?")[0]
        for link in finished_book.page("patterns").find_all("link", rel="stylesheet")
    }
    for name in ("catalogue", "pattern_cards", "quality_scenarios"):
        assert f"_static/{name}.css" in sheets
        assert (finished_book.app.outdir / "_static" / f"{name}.css").stat().st_size > 0


@pytest.mark.parametrize("depth", [1, 4])
def test_facets_stand_below_their_card_at_any_depth(blank_book: SmallBook, depth: int) -> None:
    sections = "".join(f"{'#' * level} Level {level}\n\n" for level in range(1, depth + 1))
    card = "```{style} Layered\n:intent: Let layers rest on layers.\n\nVariants\n: Many.\n```\n"
    blank_book.write("page", sections + card)
    body = blank_book.build().page("page").find("div", class_="body")
    assert body is not None
    found = headings(body)
    assert found[-2:] == [(f"h{depth + 1}", "Layered"), (f"h{depth + 2}", "Variants")]


def test_a_diagram_is_linked_by_its_number(blank_book: SmallBook) -> None:
    card = "```{style} Layered\n:intent: Rest.\n:diagram: tab-layers\n```\n"
    table = "```{table} Layers\n:name: tab-layers\n\n| layer |\n| --- |\n| top |\n```\n"
    blank_book.write("page", f"# Page\n\n{card}\n{table}")
    build = blank_book.build(confoverrides={"numfig": True})
    style = build.page("page").find(id="style-layered")
    assert style is not None
    assert facts_of(style) == {"Diagram": "Table 1"}
