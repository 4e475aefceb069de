"""A small store that really forgets what a dead node held, and repeats the writes that it missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from partitioned_store.placement import Placement

Record = tuple[int, str]  # version, value


class PartitionedStore:
    """Routes each key to its partition, and each write to all copies.

    Writes may arrive twice and in any order: a node keeps the record with the highest version. That is what
    makes it harmless to repeat them.
    """

    def __init__(self, placement: Placement) -> None:
        self.placement = placement
        self.dead: set[int] = set()
        self._nodes: dict[int, dict[int, Record]] = {n: {} for nodes in placement for n in nodes}
        self._missed: dict[int, list[tuple[int, Record]]] = {node: [] for node in self._nodes}

    def write(self, key: int, version: int, value: str) -> bool:
        """Store a value; return whether any copy has it. What dead copies miss is kept for them."""
        nodes = self._copies(key)
        living = [node for node in nodes if node not in self.dead]
        if not living:
            return False
        for node in nodes:
            if node in self.dead:
                self._missed[node].append((key, (version, value)))
            else:
                self._apply(node, key, (version, value))
        return True

    def read(self, key: int) -> str | None:
        """Return the value from the first living copy; None if no copy lives or nobody wrote."""
        for node in self._copies(key):
            if node not in self.dead:
                record = self._nodes[node].get(key)
                return record[1] if record else None
        return None

    def crash(self, node: int, *, disk: bool = False) -> None:
        """Stop a node; with ``disk``, what it held is gone as well."""
        self.dead.add(node)
        if disk:
            self._nodes[node].clear()

    def recover(self, node: int) -> None:
        """Start a node again: copy from a living twin what it may have lost, then repeat what it missed."""
        self.dead.discard(node)
        for nodes in self.placement:
            if node in nodes:
                for twin in set(nodes) - {node} - self.dead:
                    for key, record in self._nodes[twin].items():
                        if self._copies(key) == nodes:
                            self._apply(node, key, record)
        for key, record in self._missed[node]:
            self._apply(node, key, record)
        self._missed[node].clear()

    def _copies(self, key: int) -> tuple[int, ...]:
        return self.placement[key % len(self.placement)]

    def _apply(self, node: int, key: int, record: Record) -> None:
        held = self._nodes[node].get(key)
        if held is None or held < record:
            self._nodes[node][key] = record
