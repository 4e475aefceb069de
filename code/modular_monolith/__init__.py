"""Scribe as one program with four modules, each with a front door, and a counter at the doors.

A module is a package here. What its ``__init__`` exports is the door; names that begin with an underscore
are the inside. See Su and Li (2024) on what is meant by the style. Catalogue page on styles,
run-modular-monolith.
"""

from modular_monolith.crossings import count_crossings
from modular_monolith.scribe import Scribe, working_day

__all__ = ["Scribe", "count_crossings", "working_day"]
