"""``{pattern-explorer}`` on pages: the list that needs no script, the form, other outputs, changes."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from defusedxml import ElementTree

from small_books import text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook

PAGE = "views/explorer"


def view(build: Build) -> Tag:
    found = build.page(PAGE).find("div", class_="arch-pattern-explorer")
    assert found is not None
    return found


def listed(build: Build) -> dict[str, dict[str, list[str]]]:
    """Return quality → head → effects."""
    shown: dict[str, dict[str, list[str]]] = {}
    for quality in view(build).select("ul.arch-explorer-facts > li"):
        heads = quality.select(":scope > ul > li")
        shown[text_of(quality.p)] = {
            text_of(head.p): [text_of(effect) for effect in head.select(":scope > ul > li")] for head in heads
        }
    return shown


def test_all_effects_stand_on_the_page_by_quality(finished_choosing: Build) -> None:
    shown = listed(finished_choosing)
    assert list(shown) == ["Latency", "Availability", "Resource use", "Privacy"]
    assert shown["Availability"] == {
        "Helped by": [
            "Heartbeat (± both): failures are noticed within two beats.",
            "Ping-Echo: failures are noticed.",
            "Tiered: a tier can be doubled.",
        ],
        "Hurt by": ["Heartbeat (± both): a lost beat looks like death.", "Hermit: nobody helps."],
    }
    assert "Helped by" not in shown["Resource use"]


def test_anti_patterns_are_left_out_unless_asked_for(choosing_book: SmallBook) -> None:
    choosing_book.change(PAGE, "```{pattern-explorer}", "```{pattern-explorer}\n:kind: anti-pattern")
    assert listed(choosing_book.build()) == {
        "Availability": {"Hurt by": ["Big Script: one error stops all of it."]}
    }


def test_the_form_waits_hidden_for_its_script(finished_choosing: Build) -> None:
    tool = view(finished_choosing).find(class_="arch-explorer-tool")
    assert tool is not None
    assert tool.has_attr("hidden")
    boxes = {
        text_of(group.legend): {text_of(label): label.input["value"] for label in group.find_all("label")}
        for group in tool.find_all("fieldset")
    }
    assert boxes == {
        "What do you want to gain?": {
            "Latency": "latency",
            "Availability": "availability",
            "Privacy": "privacy",
        },
        "What must not get worse?": {
            "Latency": "latency",
            "Availability": "availability",
            "Resource use": "resource-use",
        },
    }
    cards = [text_of(card) for card in tool.select("ul.arch-explorer-cards > li")]
    assert cards[0] == "Heartbeat pattern · availability Show by regular messages that a process is alive."
    assert len(cards) == 6
    assert "catalogue_explorer.js" in finished_choosing.file(f"{PAGE}.html")


def test_markup_in_a_reason_is_text(finished_choosing: Build) -> None:
    assert view(finished_choosing).find("script") is None
    assert "beats cost <script>alert(1)</script> messages." in text_of(view(finished_choosing))


def test_text_latex_and_epub_have_the_list_and_no_form(choosing_book: SmallBook) -> None:
    text = choosing_book.build("text")
    assert text.warnings == []
    assert text.file(f"{PAGE}.txt").startswith(
        "Explorer\n********\n\n* ***Latency***\n\n  * Helped by\n\n"
        "    * *Heartbeat*: callers do not wait for the dead.\n\n  * Hurt by\n"
    )
    latex = choosing_book.build("latex")
    assert latex.warnings == []
    assert "every request passes every layer." in next(latex.app.outdir.glob("*.tex")).read_text("utf-8")
    epub = choosing_book.build("epub")
    assert epub.warnings == []
    with zipfile.ZipFile(next(epub.app.outdir.glob("*.epub"))) as book:
        page = ElementTree.fromstring(book.read(f"{PAGE}.xhtml"))
        tags = {element.tag.rpartition("}")[2] for element in page.iter()}
        assert not tags & {"form", "input", "script", "fieldset"}
        assert "nobody knows." in "".join(page.itertext())


def test_a_new_effect_and_a_new_reason_reach_the_page(choosing_book: SmallBook) -> None:
    choosing_book.build()
    choosing_book.change("more", "nobody knows.", "not even friends know.")
    build = choosing_book.build()
    assert listed(build)["Privacy"]["Helped by"][0] == "Hermit: not even friends know."
    choosing_book.change("more", "Company is loud.", "Company is very loud.")
    assert PAGE not in choosing_book.build().written


def test_an_empty_catalogue_says_so(choosing_book: SmallBook) -> None:
    choosing_book.change(
        PAGE, "```{pattern-explorer}", "```{pattern-explorer}\n:kind: anti-pattern\n:group: structure"
    )
    assert text_of(view(choosing_book.build())) == "No card of the catalogue states an effect."
