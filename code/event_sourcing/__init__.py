"""Every change is kept as an event; the state is what comes out when the events are read again.

Source: Event Sourcing, described under this name by Fowler (2005). Catalogue page on distribution,
run-event-sourcing.
"""

from event_sourcing.corrections import Corrected, Event, Transcribed, apply, random_events
from event_sourcing.log import EventLog, Snapshot

__all__ = ["Corrected", "Event", "EventLog", "Snapshot", "Transcribed", "apply", "random_events"]
