"""Routing of the bus: who receives what, in which order, and what happens to messages for nobody."""

from __future__ import annotations

from event_bus import EventBus


def test_consumers_of_a_topic_receive_its_messages_in_order_of_subscription() -> None:
    bus, seen = EventBus(), []
    bus.subscribe("scan", lambda message: seen.append(("first", message)))
    bus.subscribe("scan", lambda message: seen.append(("second", message)))
    bus.subscribe("battery", lambda message: seen.append(("never", message)))
    assert bus.publish("scan", 3) == 2
    assert seen == [("first", 3), ("second", 3)]


def test_consumer_that_comes_late_misses_what_went_before() -> None:
    bus, seen = EventBus(), []
    bus.publish("scan", 1)
    bus.subscribe("scan", seen.append)
    bus.publish("scan", 2)
    assert seen == [2]


def test_message_for_nobody_is_no_error_but_is_counted() -> None:
    bus = EventBus()
    bus.subscribe("obstacle", lambda _: None)
    assert bus.publish("obstacles", "pedestrian") == 0
    assert bus.publish("obstacle", "pedestrian") == 1
    assert bus.unheard == {"obstacles": 1}


def test_consumer_may_subscribe_another_while_it_is_called() -> None:
    bus, seen = EventBus(), []
    bus.subscribe("start", lambda _: bus.subscribe("start", seen.append))
    bus.publish("start", 1)
    bus.publish("start", 2)
    assert seen == [2]


def test_consumer_may_publish_in_turn() -> None:
    bus, seen = EventBus(), []
    bus.subscribe("frame", lambda frame: bus.publish("obstacle", frame * 10))
    bus.subscribe("obstacle", seen.append)
    bus.publish("frame", 4)
    assert seen == [40]
