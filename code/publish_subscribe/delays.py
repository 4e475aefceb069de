"""Who waits for whom, in simulated milliseconds: subscribers called by the publisher, or fed by a broker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Run:
    """What one way of delivering has cost."""

    publisher_ms: float  # for one message, on average: time until the publisher can go on
    age_ms: Mapping[str, float]  # subscriber → mean age of a message when its work is done


def within_process(work_ms: Mapping[str, float], *, messages: int, every_ms: float) -> Run:
    """The publisher calls each subscriber in turn, as an event bus in one process does.

    >>> within_process({"editor": 1, "search": 4}, messages=10, every_ms=100)
    Run(publisher_ms=5.0, age_ms={'editor': 1.0, 'search': 5.0})
    """
    ages, now_ms, busy_ms = dict.fromkeys(work_ms, 0.0), 0.0, 0.0
    for number in range(messages):
        happened_ms = number * every_ms
        now_ms = max(now_ms, happened_ms)
        for name, work in work_ms.items():
            now_ms += work
            busy_ms += work
            ages[name] += now_ms - happened_ms
    return Run(busy_ms / messages, {name: total_ms / messages for name, total_ms in ages.items()})


def through_broker(work_ms: Mapping[str, float], *, messages: int, every_ms: float, hop_ms: float) -> Run:
    """The publisher hands over to a broker; each subscriber fetches when it is free. A hop costs ``hop_ms``.

    >>> through_broker({"editor": 1, "search": 4}, messages=10, every_ms=100, hop_ms=2)
    Run(publisher_ms=2, age_ms={'editor': 5.0, 'search': 8.0})
    """
    ages = {}
    for name, work in work_ms.items():
        free_ms = total_ms = 0.0
        for number in range(messages):
            happened_ms = number * every_ms
            free_ms = max(free_ms, happened_ms + 2 * hop_ms) + work
            total_ms += free_ms - happened_ms
        ages[name] = total_ms / messages
    return Run(hop_ms, ages)
