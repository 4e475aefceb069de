"""``{pattern-relations}`` on pages: picture, list, other outputs, messages, changes."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from defusedxml import ElementTree

from small_books import text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook

SVG = "{http://www.w3.org/2000/svg}"


def views(build: Build, page: str) -> list[Tag]:
    return build.page(f"views/{page}").find_all("div", class_="arch-pattern-relations")


def told(view: Tag) -> set[tuple[str, str, str]]:
    """Return what the list says: card, label, related card."""
    facts = set()
    for card in view.select("ul.arch-relation-list > li > ul > li"):
        for line in card.select(":scope > ul > li"):
            label = text_of(line).partition(":")[0]
            facts |= {(text_of(card.p), label, text_of(other)) for other in line.find_all("a")}
    return facts


def drawn(view: Tag) -> set[tuple[str, str, str]]:
    """Return what the lines of the picture say: kind, and the names of the cards at both ends."""
    names = [text_of(link.find("text")) for link in view.select("svg.arch-graph a")]
    return {
        (path["class"][0], *(names[int(end)] for end in path["data-ends"].split()))
        for path in view.select("svg.arch-graph [data-ends]")
    }


def test_picture_and_list_tell_the_same(finished_choosing: Build) -> None:
    (view,) = views(finished_choosing, "relations")
    assert drawn(view) == {
        ("arch-line-alternative-to", "Heartbeat", "Ping-Echo"),
        ("arch-line-refines", "Tiered", "Layered"),
        ("arch-line-remedy", "Big Script", "Layered"),
        ("arch-line-used-with", "Heartbeat", "Leader"),
    }
    assert told(view) == {
        ("Heartbeat", "Alternative to", "Ping-Echo"),
        ("Ping-Echo", "Alternative to", "Heartbeat"),
        ("Tiered", "Refines", "Layered"),
        ("Layered", "Refined by", "Tiered"),
        ("Big Script", "Remedied by", "Layered"),
        ("Layered", "Remedies", "Big Script"),
        ("Heartbeat", "Used with", "Leader"),
        ("Leader", "Used with", "Heartbeat"),
    }
    assert "No relation stated: Hermit." in text_of(view)
    assert finished_choosing.warnings == []


def test_each_name_in_the_picture_is_a_link_with_the_intent(finished_choosing: Build) -> None:
    (view,) = views(finished_choosing, "relations")
    links = {text_of(link.find("text")): link for link in view.select("svg.arch-graph a")}
    assert links["Heartbeat"]["href"] == "../cards.html#pattern-heartbeat"
    assert links["Tiered"]["href"] == "../more.html#style-tiered"
    title = "Heartbeat (pattern): Show by regular messages that a process is alive."
    assert text_of(links["Heartbeat"].title) == title


def test_picture_has_a_name_a_box_to_scroll_and_a_caption(finished_choosing: Build) -> None:
    (view,) = views(finished_choosing, "relations")
    assert view["id"] == "all-relations"
    assert text_of(view.find(class_="arch-view-caption")) == "How all are related"
    box = view.find(class_="arch-graph-box")
    assert box is not None
    assert (box["tabindex"], box["role"]) == ("0", "group")
    assert box.svg is not None
    assert box.svg["aria-label"].startswith(
        "Relations of 6 cards. Two columns of 6 cards together; 4 lines: "
    )
    legend = [text_of(item) for item in view.select(".arch-graph-legend li")]
    assert legend[:4] == ["alternative to", "refines", "used with", "remedied by"]


def test_options_select_cards_and_relations(finished_choosing: Build) -> None:
    group, relation, around = views(finished_choosing, "groups")
    assert {(card, other) for card, _, other in told(group)} == {
        ("Heartbeat", "Ping-Echo"),
        ("Heartbeat", "Leader"),
        ("Ping-Echo", "Heartbeat"),
    }
    assert {line for line, *_ in drawn(relation)} == {"arch-line-refines", "arch-line-remedy"}
    assert drawn(around) == {
        ("arch-line-alternative-to", "Heartbeat", "Ping-Echo"),
        ("arch-line-used-with", "Heartbeat", "Leader"),
    }


def test_only_pages_with_the_picture_load_its_files(finished_choosing: Build) -> None:
    assert "catalogue_relations.js" in finished_choosing.file("views/groups.html")
    assert "catalogue_relations.css" in finished_choosing.file("views/groups.html")
    for page in ("cards", "views/explorer", "views/comparison"):
        assert "catalogue_relations" not in finished_choosing.file(f"{page}.html")


def test_text_and_latex_have_the_list(choosing_book: SmallBook) -> None:
    text = choosing_book.build("text")
    assert text.warnings == []
    assert text.file("views/relations.txt").startswith(
        "Relations\n*********\n\nHow *all* are related\n\n* **Availability**\n\n  * *Heartbeat*\n\n"
        "    * Alternative to: *Ping-Echo*\n\n    * Used with: *Leader*\n"
    )
    latex = choosing_book.build("latex")
    assert latex.warnings == []
    source = next(latex.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    assert r"Remedies: {\hyperref[\detokenize{more:anti-pattern-big-script}]" in source
    assert "arch-graph" not in source


def test_epub_has_the_picture_as_valid_xhtml(choosing_book: SmallBook) -> None:
    build = choosing_book.build("epub")
    assert build.warnings == []
    with zipfile.ZipFile(next(build.app.outdir.glob("*.epub"))) as book:
        page = ElementTree.fromstring(book.read("views/relations.xhtml"))
        targets = [link.get("{http://www.w3.org/1999/xlink}href") for link in page.iter(f"{SVG}a")]
        assert targets[0] == "../more.xhtml#anti-pattern-big-script"
        assert len(targets) == 6
        anchors = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(anchors) == len(set(anchors))
        assert list(page.iter("{http://www.w3.org/1999/xhtml}script")) == []


def test_epub_keeps_the_picture_beside_all_extensions_of_the_catalogue(choosing_book: SmallBook) -> None:
    """A handler registered for "epub" by any extension would make Sphinx forget all those for "html"."""
    conf = choosing_book.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8") + 'extensions += ["catalogue_exports"]\n', encoding="utf-8")
    build = choosing_book.build("epub")
    assert build.warnings == []
    assert 'class="arch-graph"' in build.file("views/relations.xhtml")


def test_what_does_not_exist_is_reported_with_its_line_and_the_page_still_reads(
    choosing_book: SmallBook,
) -> None:
    choosing_book.write(
        "views/groups",
        "# Groups\n\n```{pattern-relations}\n:group: availabilty\n:kind: patern\n:relation: refine\n```\n\n"
        "```{pattern-relations}\n:around: Hartbeat\n```\n",
    )
    build = choosing_book.build()
    assert build.warnings == [
        "views/groups.md:5: WARNING: {pattern-relations}: there is no kind 'patern'; did you mean 'pattern'?"
        " [arch.bad_option]",
        "views/groups.md:4: WARNING: {pattern-relations}: there is no group 'availabilty'; did you mean"
        " 'availability'? [arch.bad_option]",
        "views/groups.md:6: WARNING: {pattern-relations}: there is no relation 'refine'; did you mean"
        " 'refines'? [arch.bad_option]",
        "views/groups.md:10: WARNING: {pattern-relations}: around names 'Hartbeat', which is not in the"
        " catalogue; did you mean 'Heartbeat'? [arch.unknown_pattern]",
    ]
    everything, nothing = views(build, "groups")
    assert len(drawn(everything)) == 4
    assert text_of(nothing) == "“Hartbeat” is not in the catalogue."


def test_too_many_cards_are_listed_but_not_drawn(choosing_book: SmallBook) -> None:
    cards = "".join(
        f"\n```{{pattern}} Card {n}\n:intent: Be {n}.\n:used-with: Hermit\n```\n" for n in range(121)
    )
    choosing_book.write("many", f"# Many\n{cards}")
    (view,) = views(choosing_book.build(), "relations")
    assert view.svg is None
    assert ("Card 120", "Used with", "Hermit") in told(view)


def test_a_new_relation_reaches_the_pictures_and_nothing_else_does(choosing_book: SmallBook) -> None:
    choosing_book.build()
    choosing_book.change("more", ":intent: Stay alone.", ":intent: Stay alone.\n:refines: Layered")
    build = choosing_book.build()
    assert {"views/relations", "views/groups"} <= build.written
    assert ("arch-line-refines", "Hermit", "Layered") in drawn(views(build, "relations")[0])
    assert choosing_book.build().written == set()
    choosing_book.change("more", "Company is loud.", "Company is very loud.")
    assert not {"views/relations", "views/groups"} & choosing_book.build().written


def test_two_builds_write_the_same_bytes_also_in_parallel(choosing_book: SmallBook) -> None:
    pages = [f"views/{page}.html" for page in ("relations", "groups", "comparison", "explorer")]
    first = choosing_book.build()
    serial = [first.file(page) for page in pages]
    choosing_book.remove_output()
    second = choosing_book.build(parallel=2)
    assert [second.file(page) for page in pages] == serial
    assert second.warnings == first.warnings == []
