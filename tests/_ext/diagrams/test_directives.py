"""``{mermaid}`` as readers see it, and what it tells authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diagrams.nodes import diagram
from small_books import text_of

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from small_books import Build, SmallBook


def test_the_tree_holds_source_and_alternative_text(diagram_build: Build) -> None:
    first, second = diagram_build.app.env.get_doctree("index").findall(diagram)
    assert first["source"].splitlines()[0] == "flowchart TB"
    assert first["alt"] == 'A recording goes to the "model" & back.'
    assert second["ids"] == ["fig-again"]


def test_a_diagram_is_a_picture_with_a_name(page: BeautifulSoup) -> None:
    pictures = page.select("svg[role=img]")
    assert [picture["aria-label"] for picture in pictures] == [
        'A recording goes to the "model" & back.',
        "The same boxes again.",
    ]


def test_the_caption_is_numbered_and_can_be_referred_to(page: BeautifulSoup) -> None:
    caption = page.select_one("figure#fig-path figcaption")
    assert text_of(caption).startswith("Fig. 1 The way of a recording")
    assert text_of(page.select_one('p a[href="#fig-path"]')) == "Fig. 1"


def test_identifiers_on_a_page_are_unique(page: BeautifulSoup) -> None:
    identifiers = [tag["id"] for tag in page.select("[id]")]
    assert len(identifiers) == len(set(identifiers))
    assert {"diagram1-my-svg", "diagram2-my-svg", "fig-again"} <= set(identifiers)


def test_style_sheets_of_a_diagram_reach_only_this_diagram(page: BeautifulSoup) -> None:
    for number, style in enumerate(page.select("svg[role=img] style"), 1):
        selectors = [part for rule in re.findall(r"([^{}]+)\{", style.text) for part in rule.split(",")]
        assert selectors
        assert all(selector.startswith(f"#diagram{number}-my-svg") for selector in selectors)


def test_colours_follow_the_page_and_labels_do_not(page: BeautifulSoup) -> None:
    picture = page.select_one("figure#fig-path svg")
    assert "var(--figure-ink, #1f2733)" in str(picture)
    assert not re.search(r"(?:fill|stroke|color): ?#(?!000000)", str(picture))
    assert "Recording 0.93 #ffffff" in text_of(picture)


def test_a_narrow_picture_takes_no_focus(page: BeautifulSoup) -> None:
    assert page.select(".picture[tabindex]") == []


def test_a_wide_picture_scrolls_in_a_box_that_takes_the_focus(diagram_book: SmallBook) -> None:
    chain = " --> ".join(f"box{number}[A long way to go]" for number in range(4))
    diagram_book.write("index", f"# Wide\n\n```{{mermaid}}\n:alt: Boxes.\n\nflowchart LR\n  {chain}\n```\n")
    box = diagram_book.build().page("index").select_one(".picture")
    assert box is not None
    assert (box["tabindex"], box["role"]) == ("0", "group")
    assert box["aria-label"] == "Wide figure, scrolls sideways"
    width = re.fullmatch(r"--least-width: (\d+)px", str(box["style"]))
    assert width is not None
    assert int(width[1]) > 320


def test_no_page_asks_another_host_for_anything(diagram_build: Build) -> None:
    for name in ("index", "genindex", "search"):
        page = diagram_build.page(name)
        sources = [str(tag["src"]) for tag in page.select("[src]")]
        sheets = [str(tag["href"]) for tag in page.select("link[href]")]
        assert sheets
        assert [url for url in sources + sheets if re.match(r"\w+:|//", url)] == []
        assert "mermaid" not in " ".join(tag.text for tag in page.select("script"))


def test_the_colours_of_the_palette_come_with_every_page(diagram_build: Build) -> None:
    assert "--figure-ink: #1f2733;" in diagram_build.file("_static/figure_colours.css")
    for name in ("index", "search"):
        sheets = [str(tag["href"]) for tag in diagram_build.page(name).select("link[rel=stylesheet]")]
        assert any(sheet.startswith("_static/figure_colours.css") for sheet in sheets)


def test_each_mistake_is_told_where_it_is(mistakes: Build) -> None:
    assert mistakes.warnings == [
        "index.md:5: WARNING: diagram without alternative text: add the option ':alt:'"
        " and say what the diagram shows [diagram.missing_alt]",
        "index.md:20: WARNING: Mermaid cannot read the diagram:"
        " Parse error: ...pen --> c c --> d, and here the diagram ends [diagram.syntax]",
        "index.md:25: WARNING: Mermaid cannot read the diagram:"
        " unknown kind of diagram 'flowcart'; did you mean 'flowchart'? [diagram.syntax]",
        "index.md:37: WARNING: Mermaid cannot read the diagram:"
        " Parse error: ...llo nothing at all, unexpected 'NEWLINE' [diagram.syntax]",
    ]


def test_a_diagram_that_cannot_be_read_is_shown_as_written(mistakes: Build) -> None:
    page = mistakes.page("index")
    sources = [text_of(block) for block in page.select(".unreadable-diagram")]
    assert len(sources) == 3
    assert sources[0] == "flowchart TB a --> b b[open --> c c --> d"
    assert text_of(page.select_one("figure#fig-broken figcaption")).startswith("Fig. 2 A box without an end")
    assert text_of(page.select_one('p a[href="#fig-broken"]')) == "Fig. 2"


def test_an_empty_caption_is_no_caption(diagram_book: SmallBook) -> None:
    diagram_book.write(
        "index", "# One\n\n```{mermaid}\n:alt: A box.\n:caption:\n\nflowchart TB\n  a --> b\n```\n"
    )
    page = diagram_book.build().page("index")
    assert len(page.select("svg[role=img]")) == 1
    assert page.select("figcaption") == []


def test_a_diagram_in_a_file_of_its_own_is_told_by_its_own_lines(diagram_book: SmallBook) -> None:
    (diagram_book.folder / "way.mmd").write_text(
        "sequenceDiagram\n  a->>b: hello\n  what\n", encoding="utf-8"
    )
    diagram_book.write("index", "# One\n\n```{mermaid} way.mmd\n:alt: A way.\n```\n")
    (warning,) = diagram_book.build().warnings
    assert warning.startswith("way.mmd:3: WARNING: Mermaid cannot read the diagram: Parse error:")
