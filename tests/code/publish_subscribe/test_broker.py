"""What the broker keeps, for whom, and what it costs to keep less."""

from __future__ import annotations

import pytest

from publish_subscribe import Broker


def numbered(broker: Broker, messages: int) -> None:
    for number in range(messages):
        broker.publish("scan", number)


@pytest.mark.parametrize("subscribers", [0, 1, 7])
def test_publisher_sends_each_message_once_however_many_subscribe(subscribers: int) -> None:
    broker = Broker()
    for number in range(subscribers):
        broker.subscribe("scan", f"subscriber {number}")
    numbered(broker, 5)
    assert broker.taken == 5
    for number in range(subscribers):
        assert broker.receive("scan", f"subscriber {number}") == [0, 1, 2, 3, 4]


def test_subscribers_read_at_their_own_pace() -> None:
    broker = Broker()
    for name in ["fast", "slow"]:
        broker.subscribe("scan", name)
    numbered(broker, 4)
    assert broker.receive("scan", "fast") == [0, 1, 2, 3]
    assert broker.receive("scan", "slow", limit=1) == [0]
    assert (broker.waiting("scan", "fast"), broker.waiting("scan", "slow")) == (0, 3)
    assert broker.receive("scan", "slow", limit=9) == [1, 2, 3]
    assert broker.receive("scan", "slow") == []


def test_late_subscriber_begins_now_or_at_the_start() -> None:
    broker = Broker()
    numbered(broker, 3)
    broker.subscribe("scan", "from now")
    broker.subscribe("scan", "from start", from_start=True)
    broker.publish("scan", 3)
    assert broker.receive("scan", "from now") == [3]
    assert broker.receive("scan", "from start") == [0, 1, 2, 3]


def test_messages_beyond_what_is_kept_are_lost_and_counted() -> None:
    broker = Broker(keep=3)
    broker.subscribe("scan", "away")
    numbered(broker, 5)
    assert broker.waiting("scan", "away") == 5
    assert broker.lost("scan", "away") == 2
    assert broker.receive("scan", "away", limit=2) == [2, 3]
    assert broker.lost("scan", "away") == 0
    assert broker.receive("scan", "away") == [4]


def test_subscribing_from_the_start_means_from_the_oldest_kept() -> None:
    broker = Broker(keep=2)
    numbered(broker, 5)
    broker.subscribe("scan", "new", from_start=True)
    assert broker.lost("scan", "new") == 0
    assert broker.receive("scan", "new") == [3, 4]


def test_topics_do_not_mix() -> None:
    broker = Broker()
    broker.subscribe("scan", "map")
    broker.publish("battery", "low")
    assert broker.receive("scan", "map") == []
