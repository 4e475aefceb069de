"""Other outputs than HTML: text, LaTeX, EPUB, manual page and message catalogues."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

if TYPE_CHECKING:
    from small_books import SmallBook


def test_text_tells_a_card_in_order(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build("text")
    assert build.warnings == []
    text = build.file("patterns.txt")
    parts = [
        "3.1.1. Observer",
        "Pattern · behaviour · training · serving",
        "Let parts react to an *event*",
        "Also known as:\n   Listener, Dependents",
        "Used with:\n   *Heartbeat*",
        "-[ Motivation ]-",
        "* + helps *Testability*: a recording observer",
        "* − hurts *Response time*: notification",
        "-[ When not to use it ]-",
        "3.2. Liveness",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_text_tells_a_scenario_as_a_table_of_two_columns(catalogue_book: SmallBook) -> None:
    text = catalogue_book.build("text").file("scenarios.txt")
    rows = dict(re.findall(r"^\| (\S.*?) +\| (\S.*?) +\|$", text, re.MULTILINE)[:12])
    assert rows["Stimulus"] == "stops without a message"
    assert rows["Measured"] == "3.6\u00a0s over 200 crashes, in Measuring"
    assert rows["Verdict"] == "met"
    assert rows["Addressed by"] == "*Heartbeat*, *Ping/Echo*"


def test_latex_has_headings_labels_and_a_table_with_a_caption(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build("latex")
    assert build.warnings == []
    source = next(build.app.outdir.glob("*.tex")).read_text(encoding="utf-8")
    card = source[source.index(r"\subsection{Observer}") :]
    assert r"\label{\detokenize{patterns:pattern-observer}}" in card
    assert r"\subsubsection*{Motivation}" in card
    intent = card[card.index(r"\interlinepenalty=10000") : card.index(r"\endgroup")]
    assert r"Let parts react to an \sphinxstyleemphasis{event}" in intent
    assert r"\(\pm\) both" in card
    assert (
        r"\sphinxcaption{Crash is noticed}\label{\detokenize{scenarios:scenario-crash-is-noticed}}" in source
    )
    assert r"\X{3}{10}\X{7}{10}" in source
    assert r"\hyperref[\detokenize{qualities:quality-availability}]" in source


def test_epub_pages_are_well_formed_and_have_unique_anchors(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build("epub")
    assert build.warnings == []
    with zipfile.ZipFile(next(build.app.outdir.glob("*.epub"))) as book:
        for name in ("patterns", "qualities", "scenarios", "tactics", "arch-index"):
            page = ElementTree.fromstring(book.read(f"{name}.xhtml"))
            anchors = [element.get("id") for element in page.iter() if element.get("id")]
            assert len(anchors) == len(set(anchors)), name


@pytest.mark.parametrize("builder", ["man", "singlehtml", "xml", "pseudoxml"])
def test_other_builders_need_nothing_from_us(catalogue_book: SmallBook, builder: str) -> None:
    assert catalogue_book.build(builder).warnings == []


def test_translators_get_the_authors_text_with_its_roles(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build("gettext")
    assert build.warnings == []
    messages = {
        page: re.findall(r'^msgid "(.+)"$', build.file(f"{page}.pot"), re.MULTILINE)
        for page in ("patterns", "scenarios", "qualities")
    }
    assert "Observer" in messages["patterns"]
    assert "Let parts react to an *event* without the source knowing them." in messages["patterns"]
    assert "{quality}`Modifiability`: a new reaction is a new function." in messages["patterns"]
    assert "Crash is noticed" in messages["scenarios"]
    assert "marks the server dead and *stops* routing to it" in messages["scenarios"]
    assert "done after at most 30 days" in messages["scenarios"]
    assert "How long one request waits." in messages["qualities"]
    computed = ("± both", "helps", "3.6", "Heartbeat,", "≤", "Helped by", "importance")
    assert not [m for page in messages.values() for m in page for word in computed if word in m]


def test_a_translated_card_keeps_its_signs_and_links(catalogue_book: SmallBook) -> None:
    translations = catalogue_book.folder / "locales" / "de" / "LC_MESSAGES"
    translations.mkdir(parents=True)
    (translations / "patterns.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "{quality}`Testability`: a recording observer makes the loop observable."\n'
        'msgstr "{quality}`Prüfbarkeit <Testability>`: Die Schleife wird sichtbar."\n',
        encoding="utf-8",
    )
    build = catalogue_book.build(confoverrides={"language": "de", "locale_dirs": ["locales"]})
    assert build.warnings == []
    item = build.page("patterns").find("li", class_="arch-effect-helps")
    assert item is not None
    assert item.get_text(" ", strip=True) == "+ hilft Prüfbarkeit : Die Schleife wird sichtbar."
    link = item.find("a")
    assert link is not None
    assert link["href"] == "qualities.html#quality-testability"


def test_anchors_stay_unique_under_a_theme_that_wraps_tables(catalogue_book: SmallBook) -> None:
    page = catalogue_book.build(confoverrides={"html_theme": "furo"}).page("scenarios")
    anchors = [tag["id"] for tag in page.find_all(id=True)]
    assert len(anchors) == len(set(anchors))
    assert anchors.count("scenario-crash-is-noticed") == 1
