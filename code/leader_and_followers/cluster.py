"""Nodes, a network that can be cut, and a clock that moves in milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leader_and_followers.node import Entry, Node

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

BEAT_MS = 50  # a leader speaks this often
PATIENCE_MS = (150, 300)  # a follower waits for a random time between these


class Cluster:
    """A group of nodes of which at most one should decide.

    ``quorum`` is the number of nodes that must agree to an election and to a write: a majority, unless the
    caller wants to see what happens otherwise.
    """

    def __init__(self, names: Iterable[str], rng: Random, *, quorum: int | None = None) -> None:
        self.nodes = {name: Node(name) for name in names}
        self.quorum = quorum or len(self.nodes) // 2 + 1
        self.now_ms = 0
        self._rng = rng
        self._cut_off: frozenset[str] = frozenset()
        for node in self.nodes.values():
            self._be_patient(node)

    def leaders(self) -> list[Node]:
        """Return all nodes that are up and believe that they lead."""
        return [node for node in self.nodes.values() if node.up and node.leads]

    def crash(self, name: str) -> None:
        """Stop a node. Its log stays on its disk."""
        self.nodes[name].up = self.nodes[name].leads = False

    def restart(self, name: str) -> None:
        """Start a node again, as a follower."""
        self.nodes[name].up = True
        self._be_patient(self.nodes[name])

    def cut_off(self, *names: str) -> None:
        """Let these nodes reach each other and nobody else; without names, heal the network."""
        self._cut_off = frozenset(names)

    def write(self, command: str, *, at: str) -> bool:
        """Ask the node ``at`` to append ``command``; return whether it is acknowledged."""
        node = self.nodes[at]
        if not (node.up and node.leads):
            return False
        node.log.append(Entry(node.term, command))
        return self._beat(node) >= self.quorum

    def run(self, duration_ms: int) -> None:
        """Let time pass."""
        for _ in range(duration_ms):
            self.now_ms += 1
            for node in self.nodes.values():
                if node.up and node.leads:
                    if self.now_ms % BEAT_MS == 0:
                        self._beat(node)
                elif node.up and self.now_ms >= node.deadline_ms:
                    self._stand_for_election(node)

    def _beat(self, leader: Node) -> int:
        """Send the log to everybody in reach; return how many have it now, the leader included."""
        copies = 1
        for node in self._in_reach(leader):
            if node.follow(leader):
                self._be_patient(node)
                copies += 1
            else:  # the other knows of a later term: this leader is history
                leader.term, leader.leads = node.term, False
                self._be_patient(leader)
                return 0
        return copies

    def _stand_for_election(self, node: Node) -> None:
        node.term = node.voted_in = node.term + 1
        self._be_patient(node)
        votes = 1 + sum(other.vote_for(node) for other in self._in_reach(node))
        if votes >= self.quorum:
            node.leads = True
            self._beat(node)

    def _in_reach(self, node: Node) -> list[Node]:
        side = node.name in self._cut_off
        others = (other for other in self.nodes.values() if other is not node and other.up)
        return [other for other in others if (other.name in self._cut_off) == side]

    def _be_patient(self, node: Node) -> None:
        node.deadline_ms = self.now_ms + self._rng.uniform(*PATIENCE_MS)
