"""Scribe's review desk, written against two ports, with adapters for a store and a speech model.

Source: Cockburn (2005). Read ``ports``, then ``core``; after that the adapters in any order. ``contract``
says what every store has to promise; ``tangled`` is the same desk written straight onto a database.
Catalogue page on styles, run-hexagonal.
"""

from ports_and_adapters.contract import broken_promises
from ports_and_adapters.core import ReviewDesk
from ports_and_adapters.memory_store import MemoryStore
from ports_and_adapters.models import ScriptedModel, SegmentModel
from ports_and_adapters.ports import SpeechModel, Transcript, TranscriptStore
from ports_and_adapters.sqlite_store import SqliteStore
from ports_and_adapters.tangled import TangledDesk

__all__ = [
    "MemoryStore",
    "ReviewDesk",
    "ScriptedModel",
    "SegmentModel",
    "SpeechModel",
    "SqliteStore",
    "TangledDesk",
    "Transcript",
    "TranscriptStore",
    "broken_promises",
]
