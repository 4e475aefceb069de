"""Partitions, copies of partitions, and what is left when nodes die.

After the middleware that Twitter published as Gizzard (``gizzard2010``): partitioning divides the keys,
replication repeats them, and writes that a dead node misses are kept and repeated. Chapter on Twitter,
sec-twitter-store.
"""

from partitioned_store.hot_spots import busiest_load, by_hash, by_time
from partitioned_store.placement import Placement, mirrored, striped
from partitioned_store.simulation import simulated_reads, unreadable
from partitioned_store.store import PartitionedStore
from partitioned_store.survival import keys_lost, keys_with_fewer_copies, reads, writes

__all__ = [
    "PartitionedStore",
    "Placement",
    "busiest_load",
    "by_hash",
    "by_time",
    "keys_lost",
    "keys_with_fewer_copies",
    "mirrored",
    "reads",
    "simulated_reads",
    "striped",
    "unreadable",
    "writes",
]
