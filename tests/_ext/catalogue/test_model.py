"""Look-ups and everything that follows from several records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from catalogue.model import Card, Catalogue, Effect, Quality, Relation, Scenario, fold

if TYPE_CHECKING:
    from catalogue.model import EntryKind, RelationKind, Sign


def quality(name: str, **fields: Any) -> Quality:
    return Quality(
        kind="quality", name=name, docname="q", line=1, anchor=f"quality-{name}", definition="…", **fields
    )


def card(name: str, kind: EntryKind = "pattern", **fields: Any) -> Card:
    return Card(kind=kind, name=name, docname="c", line=1, anchor=f"{kind}-{name}", intent="…", **fields)


def relation(kind: RelationKind, target: str) -> Relation:
    return Relation(kind, target, 1)


def effect(name: str, sign: Sign) -> Effect:
    return Effect(name, sign, "because", 1)


def scenario(name: str, of: str) -> Scenario:
    words = dict.fromkeys(("source", "stimulus", "artifact", "environment", "response", "measure"), "…")
    return Scenario(
        kind="scenario", name=name, docname="s", line=1, anchor=f"scenario-{name}", quality=of, **words
    )


def names(entries: Any) -> list[str]:
    return [entry if isinstance(entry, str) else entry.name for entry in entries]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Observer", "observer", True),
        ("Feature  Store", "Feature\nStore", True),
        ("Publish–Subscribe", "Publish-Subscribe", True),
        ("Feature Store", "FeatureStore", False),
    ],
)
def test_fold(one: str, other: str, *, same: bool) -> None:
    assert (fold(one) == fold(other)) is same


@pytest.mark.parametrize("name", ["Observer", "OBSERVER", "listener"])
def test_an_entry_is_found_by_name_and_alias_in_any_case(name: str) -> None:
    observer = card("Observer", aliases=("Listener",))
    assert Catalogue([observer]).find("pattern", name) is observer


def test_an_entry_is_not_found_under_another_kind() -> None:
    assert Catalogue([card("Observer")]).find("tactic", "Observer") is None


def test_a_name_beats_an_alias_and_the_first_definition_the_second() -> None:
    with_alias, first, second = card("Bus", aliases=("Observer",)), card("Observer"), card("Observer")
    assert Catalogue([with_alias, first, second]).find_card("Observer") is first


def test_cards_of_all_kinds_share_one_name_space_and_qualities_have_another() -> None:
    cache = card("Latency", kind="tactic")
    latency = quality("Latency")
    catalogue = Catalogue([latency, cache, card("Latency", kind="style")])
    assert catalogue.find_card("Latency") is cache
    assert catalogue.find_quality("Latency") is latency
    assert catalogue.cards == (cache,)


def related(catalogue: Catalogue, name: str) -> dict[str, list[str]]:
    found = catalogue.find_card(name)
    assert found is not None
    return {label: names(cards) for label, cards in catalogue.related(found) if cards}


def test_a_relation_written_on_one_card_appears_on_both() -> None:
    catalogue = Catalogue(
        [
            card("Heartbeat", relations=(relation("alternative-to", "Ping/Echo"),)),
            card("Ping/Echo", kind="tactic", relations=(relation("refines", "Monitor"),)),
            card("Monitor", relations=(relation("used-with", "Heartbeat"),)),
        ]
    )
    assert related(catalogue, "Heartbeat") == {"Alternative to": ["Ping/Echo"], "Used with": ["Monitor"]}
    assert related(catalogue, "Ping/Echo") == {"Alternative to": ["Heartbeat"], "Refines": ["Monitor"]}
    assert related(catalogue, "Monitor") == {"Refined by": ["Ping/Echo"], "Used with": ["Heartbeat"]}


def test_a_relation_written_on_both_cards_or_by_an_alias_appears_once() -> None:
    catalogue = Catalogue(
        [
            card("Bus", relations=(relation("used-with", "Observer"),), aliases=("Broker",)),
            card("Observer", relations=(relation("used-with", "broker"),)),
        ]
    )
    assert related(catalogue, "Observer") == {"Used with": ["Bus"]}
    assert related(catalogue, "Bus") == {"Used with": ["Observer"]}


def test_an_unknown_name_stays_and_the_card_itself_goes() -> None:
    catalogue = Catalogue(
        [card("Observer", relations=(relation("refines", "Nothing"), relation("refines", "observer")))]
    )
    assert related(catalogue, "Observer") == {"Refines": ["Nothing"]}


def test_related_cards_are_sorted_by_name() -> None:
    statements = tuple(relation("used-with", name) for name in ("zeta", "Alpha", "beta"))
    catalogue = Catalogue([card("Observer", relations=statements), *map(card, ("beta", "Alpha", "zeta"))])
    assert related(catalogue, "Observer") == {"Used with": ["Alpha", "beta", "zeta"]}


@pytest.mark.parametrize(
    ("effects", "sign"),
    [
        ((), None),
        ((effect("Latency", "helps"),), "helps"),
        ((effect("response time", "hurts"),), "hurts"),
        ((effect("Latency", "helps"), effect("Response time", "hurts")), "both"),
        ((effect("Latency", "helps"), effect("Latency", "helps")), "helps"),
    ],
)
def test_the_effect_of_a_card_on_a_quality(effects: tuple[Effect, ...], sign: Sign | None) -> None:
    latency, cache = quality("Latency", aliases=("Response time",)), card("Cache", effects=effects)
    catalogue = Catalogue([latency, cache])
    assert catalogue.effect(cache, latency) == sign
    for wanted in ("helps", "hurts", "both"):
        expected = (cache,) if wanted == sign else ()
        assert catalogue.cards_with_effect(latency, cast("Sign", wanted)) == expected


def test_broad_terms_are_parents_that_are_no_qualities() -> None:
    catalogue = Catalogue(
        [
            quality("Latency", parents=("Performance",)),
            quality("Accuracy", parents=("performance", "Utility")),
            quality("Recoverability", parents=("Availability",)),
            quality("Availability"),
        ]
    )
    assert catalogue.broad_terms == {"performance": ["Accuracy", "Latency"], "utility": ["Accuracy"]}
    availability = catalogue.find_quality("Availability")
    assert availability is not None
    assert names(catalogue.parts_of(availability)) == ["Recoverability"]


def test_scenarios_of_a_quality_are_found_by_its_alias_too() -> None:
    latency = quality("Latency", aliases=("Response time",))
    catalogue = Catalogue([latency, scenario("B", of="latency"), scenario("A", of="Response time")])
    assert names(catalogue.scenarios_of(latency)) == ["A", "B"]


def test_the_face_of_an_entry_does_not_change_when_only_its_line_does() -> None:
    one, other = card("Observer"), Card(**{**card("Observer").__dict__, "line": 99})
    assert one != other
    assert one.face == other.face
