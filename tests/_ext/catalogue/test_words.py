"""The catalogue's own words in another language, from the message catalogue to the page."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

from catalogue.model import ENTRY_KINDS, KIND_LABELS, PHASES, RELATIONS
from catalogue.words import LOCALES, MESSAGES
from pattern_cards.directives import TITLES
from pattern_cards.effects import WORDS
from pattern_cards.facets import REQUIRED, facets_of
from quality_scenarios.directives import PARTS
from small_books import facts_of, text_of

if TYPE_CHECKING:
    from small_books import SmallBook

GERMAN = LOCALES / "de" / "LC_MESSAGES"


def german() -> dict[str, str]:
    with (GERMAN / f"{MESSAGES}.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def test_every_word_of_the_tables_is_translated() -> None:
    words = {
        *(KIND_LABELS[kind] for kind in ENTRY_KINDS),
        *TITLES.values(),
        *PHASES,
        *(label for labels in RELATIONS.values() for label in labels),
        *(facet for kind in REQUIRED for facet in facets_of(kind)),
        *WORDS.values(),
        *(part.capitalize() for part in PARTS if part != "measure"),
    }
    assert words - german().keys() == set()


def test_the_compiled_words_are_those_of_the_source() -> None:
    with (GERMAN / f"{MESSAGES}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for word, translation in german().items():
        assert compiled.gettext(word) == translation


def test_a_german_book_speaks_german(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build(confoverrides={"language": "de"})
    assert build.warnings == []
    card = build.page("patterns").find(id="pattern-observer")
    assert card is not None
    assert text_of(card.find(class_="arch-kind")) == "Muster · behaviour · Training · Betrieb"
    assert [text_of(heading) for heading in card.select(".rubric")] == [
        "Anlass",
        "Lösung",
        "Nutzen",
        "Kosten",
        "Wann nicht",
    ]
    assert facts_of(card) == {
        "Auch bekannt als": "Listener, Dependents",
        "Quelle": "[Gamma et al., 1994]",
        "Zusammen mit": "Heartbeat",
        "Beispiel": "ausführen",
    }
    signs = [text_of(sign) for sign in card.select(".arch-sign")]
    assert signs == ["± beides", "+ hilft", "− schadet", "± beides"]
    assert card.find(id="pattern-observer-motivation") is not None


def test_a_german_scenario_has_german_rows(catalogue_book: SmallBook) -> None:
    tables = catalogue_book.build(confoverrides={"language": "de"}).page("scenarios").find_all("table")
    crash, forest = (
        {text_of(row.find("th")): text_of(row.find("td")) for row in table.find_all("tr")}
        for table in tables[:2]
    )
    assert crash["Auslöser"] == "stops without a message"
    assert crash["Art"] == "Belastungsszenario"
    assert crash["Gemessen"] == "3.6 s over 200 crashes, in Measuring"
    assert crash["Ergebnis"] == "erfüllt"
    assert forest["Ergebnis"] == "nicht erfüllt, wie dieses Szenario zeigen soll"
    assert forest["Gemessen"].endswith("(ändert sich von Lauf zu Lauf)")


def test_a_german_quality_and_the_index_have_german_words(catalogue_book: SmallBook) -> None:
    build = catalogue_book.build(confoverrides={"language": "de"})
    latency = build.page("qualities").find(id="quality-latency")
    assert latency is not None
    assert facts_of(latency)["Beeinträchtigt durch"] == "Heartbeat, Layered, Observer, Ping/Echo"
    index = build.page("arch-index")
    assert text_of(index.find("h1")) == "Verzeichnis des Katalogs"
    assert "Layered (Architekturstil)" in [text_of(item) for item in index.select(".arch-index li")]


def test_translators_of_a_page_do_not_meet_our_words(catalogue_book: SmallBook) -> None:
    messages = catalogue_book.build("gettext").file("patterns.pot")
    assert 'msgid "Observer"' in messages
    for word in ("Motivation", "When not to use it", "Also known as", "Pattern · behaviour"):
        assert f'msgid "{word}' not in messages
