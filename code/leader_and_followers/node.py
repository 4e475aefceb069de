"""What one node remembers, and the two rules by which it follows and votes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Entry(NamedTuple):
    """One line of the log."""

    term: int  # of the leader that accepted it
    command: str


@dataclass
class Node:
    """A member of the cluster. ``term`` counts elections; a higher term always wins."""

    name: str
    term: int = 0
    voted_in: int = 0  # the last term in which it gave its vote away
    log: list[Entry] = field(default_factory=list)
    up: bool = True
    leads: bool = False
    deadline_ms: float = 0.0  # without a word from a leader until then, it stands for election

    def last(self) -> tuple[int, int]:
        """Return how far the log reaches: term of its last entry, then its length."""
        return (self.log[-1].term if self.log else 0, len(self.log))

    def vote_for(self, candidate: Node) -> bool:
        """Grant one vote per term, and only to a log that reaches at least as far as the node's own."""
        if candidate.term <= self.voted_in or candidate.term < self.term or candidate.last() < self.last():
            return False
        self.voted_in = self.term = candidate.term
        self.leads = False
        return True

    def follow(self, leader: Node) -> bool:
        """Copy the leader's log, unless the node has already heard of a later term."""
        if leader.term < self.term:
            return False
        self.term, self.leads = leader.term, False
        self.log = list(leader.log)
        return True
