"""Producers and consumers that know a topic and not each other; chapter on styles, sec-event-based."""

from event_bus.bus import EventBus

__all__ = ["EventBus"]
