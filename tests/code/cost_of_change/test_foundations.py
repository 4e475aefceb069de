"""What rests on what, for a house and for the book's table."""

from __future__ import annotations

from cost_of_change import Decision, carried, read_decisions, weeks_resting_on

HOUSE = {
    decision.name: decision
    for decision in (
        Decision("ground", 1, 1.0),
        Decision("walls", 2, 4.0, ("ground",)),
        Decision("pipes", 3, 2.0, ("walls",)),
        Decision("roof", 5, 3.0, ("walls", "ground")),
        Decision("mailbox", 6, 0.1),
    )
}


def test_carried_follows_every_way_once() -> None:
    assert carried(HOUSE, "ground") == {"walls", "pipes", "roof"}
    assert carried(HOUSE, "mailbox") == set()


def test_only_work_done_by_then_rests() -> None:
    assert [weeks_resting_on(HOUSE, "ground", by_week=week) for week in (1, 2, 4, 5)] == [0, 4, 6, 9]


def test_table_rests_only_on_earlier_decisions_of_its_own() -> None:
    decisions = read_decisions("fraudguard_decisions")
    for decision in decisions.values():
        for below in decision.rests_on:
            assert decisions[below].week < decision.week, (decision, below)
