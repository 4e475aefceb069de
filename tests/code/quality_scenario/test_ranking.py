"""Order and conflicts of drivers."""

from __future__ import annotations

from itertools import product

from quality_scenario import Driver, conflicts, rank, read_drivers


def test_importance_counts_first_whatever_the_order_of_the_input() -> None:
    drivers = [Driver(i + d, i, d, {}) for i, d in product("LMH", "LMH")]
    expected = ["HH", "HM", "HL", "MH", "MM", "ML", "LH", "LM", "LL"]
    assert [d.name for d in rank(drivers)] == expected
    assert [d.name for d in rank(reversed(drivers))] == expected


def test_a_product_cannot_tell_important_from_difficult() -> None:
    assert Driver("a", "H", "L", {}).product == Driver("b", "L", "H", {}).product == 3
    assert [d.name for d in rank([Driver("b", "L", "H", {}), Driver("a", "H", "L", {})])] == ["a", "b"]


def test_equals_keep_their_order() -> None:
    drivers = [Driver(name, "M", "M", {}) for name in "cab"]
    assert [d.name for d in rank(drivers)] == ["c", "a", "b"]


def test_only_opposite_pulls_on_the_same_decision_conflict() -> None:
    a = Driver("a", "H", "H", {"machines": "more", "programs": "more"})
    b = Driver("b", "H", "H", {"machines": "fewer", "programs": "more"})
    c = Driver("c", "H", "H", {"colour": "fewer"})
    assert list(conflicts([a, b, c])) == [("machines", a, b)]
    assert list(conflicts([a])) == []


def test_two_decisions_are_two_conflicts() -> None:
    a = Driver("a", "H", "H", {"machines": "more", "programs": "more"})
    b = Driver("b", "H", "H", {"machines": "fewer", "programs": "fewer"})
    assert [decision for decision, *_ in conflicts([a, b])] == ["machines", "programs"]


def test_scribe_s_table_is_read_with_its_decisions() -> None:
    drivers = {d.name: d for d in read_drivers("scribe_drivers")}
    assert drivers["Transcripts before dinner"].pulls == {"recognition apart": "yes", "machines": "more"}
    assert drivers["A voice can be forgotten"].pulls == {}
    pairs = {(decision, a.name, b.name) for decision, a, b in conflicts(drivers.values())}
    assert ("machines", "Waiting machines do not eat the profit", "Transcripts before dinner") in pairs
    assert {decision for decision, *_ in pairs} == {"machines", "programs"}
