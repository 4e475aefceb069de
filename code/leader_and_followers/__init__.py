"""One node decides and the others copy; when it dies, a majority elects another.

Source: the pattern Leader and Followers of Joshi (2023), with the election rules of Raft (Ongaro and
Ousterhout 2014) cut down to what fits on a page: messages arrive at once or not at all, and nothing is ever
deleted from a disk. Catalogue page on distribution, run-leader-and-followers.
"""

from leader_and_followers.cluster import Cluster
from leader_and_followers.node import Entry, Node

__all__ = ["Cluster", "Entry", "Node"]
