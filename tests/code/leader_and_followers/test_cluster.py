"""Elections, what survives them, and what a majority is for."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from leader_and_followers import Cluster, Entry, Node


def settled(seed: int, *, names: str = "ABCDE", quorum: int | None = None) -> tuple[Cluster, Node]:
    cluster = Cluster(names, Random(seed), quorum=quorum)
    cluster.run(1000)
    (leader,) = cluster.leaders()
    return cluster, leader


@pytest.mark.parametrize("seed", range(20))
def test_one_leader_emerges_and_stays(seed: int) -> None:
    cluster, leader = settled(seed)
    term = leader.term
    cluster.run(5000)
    assert cluster.leaders() == [leader]
    assert leader.term == term


@pytest.mark.parametrize("seed", range(20))
def test_acknowledged_writes_survive_the_crash_of_the_leader(seed: int) -> None:
    cluster, leader = settled(seed)
    for number in range(5):
        assert cluster.write(f"write {number}", at=leader.name)
    cluster.crash(leader.name)
    cluster.run(1000)
    (successor,) = cluster.leaders()
    assert successor is not leader
    assert [entry.command for entry in successor.log] == [f"write {number}" for number in range(5)]
    assert successor.term > leader.term


def test_nobody_accepts_a_write_while_there_is_no_leader() -> None:
    cluster, leader = settled(1)
    cluster.crash(leader.name)
    assert not any(cluster.write("x", at=name) for name in cluster.nodes)


def test_without_a_majority_nobody_leads_and_nothing_is_acknowledged() -> None:
    cluster, leader = settled(2)
    others = [name for name in cluster.nodes if name != leader.name]
    for name in others[:3]:
        cluster.crash(name)
    assert not cluster.write("x", at=leader.name)
    cluster.crash(leader.name)
    cluster.run(5000)
    assert cluster.leaders() == []
    cluster.restart(others[0])
    cluster.restart(others[1])
    cluster.run(2000)
    assert len(cluster.leaders()) == 1


def writes_on_both_sides(cluster: Cluster, old: Node) -> list[str]:
    """Cut the leader off with a companion, write wherever somebody leads, heal; return what was promised."""
    companion = next(name for name in cluster.nodes if name != old.name)
    cluster.cut_off(old.name, companion)
    cluster.run(500)
    promised = []
    for number in range(10):
        for leader in cluster.leaders():
            command = f"{leader.name} {number}"
            if cluster.write(command, at=leader.name):
                promised.append(command)
    cluster.cut_off()
    cluster.run(1000)
    return promised


@pytest.mark.parametrize("seed", range(10))
def test_majority_keeps_every_promise_through_a_partition(seed: int) -> None:
    cluster, old = settled(seed)
    promised = writes_on_both_sides(cluster, old)
    (leader,) = cluster.leaders()
    assert len(promised) == 10
    assert not any(command.startswith(old.name) for command in promised)
    assert set(promised) <= {entry.command for entry in leader.log}
    assert all(node.log == leader.log for node in cluster.nodes.values())


@pytest.mark.parametrize("seed", range(10))
def test_without_majority_both_sides_promise_and_one_is_forgotten(seed: int) -> None:
    cluster, old = settled(seed, quorum=1)
    promised = writes_on_both_sides(cluster, old)
    (leader,) = cluster.leaders()
    forgotten = set(promised) - {entry.command for entry in leader.log}
    assert len(promised) >= 20
    assert forgotten


def test_a_shorter_or_older_log_gets_no_vote() -> None:
    voter = Node("voter", term=2, log=[Entry(1, "a"), Entry(2, "b")])
    assert not voter.vote_for(Node("shorter", term=3, log=[Entry(2, "b")]))
    assert not voter.vote_for(Node("older", term=3, log=[Entry(1, "a")] * 3))
    assert voter.vote_for(Node("equal", term=3, log=[Entry(1, "a"), Entry(2, "b")]))
    assert not voter.vote_for(Node("second in this term", term=3, log=[Entry(2, "b")] * 9))


def test_gap_without_a_leader_has_the_computed_length() -> None:
    """The first of four random patiences between 150 and 300 ms ends, less half a beat: 150 + 150/5 - 25."""
    gaps = []
    for seed in range(300):
        cluster, leader = settled(seed)
        cluster.run(Random(seed).randrange(50))
        cluster.crash(leader.name)
        gap = 0
        while not cluster.leaders():
            cluster.run(1)
            gap += 1
        gaps.append(gap)
    assert mean(gaps) == pytest.approx(155, abs=5)
    assert max(gaps) <= 300
