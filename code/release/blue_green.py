"""Blue-green deployment: two complete environments and one pointer, against replacing in place.

Time runs in whole seconds. A release begins at ``release_s``; at ``alarm_s`` somebody sees that the new
version is bad, and the old one is brought back. Requests that arrive while nothing is running are lost.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

Served: TypeAlias = Counter[str]
"""'old', 'new' or 'lost' → requests"""


@dataclass(frozen=True)
class Timeline:
    """When what happens."""

    per_second: int = 40
    start_s: int = 90  # from starting a version (loading its model) until it can answer
    release_s: int = 60
    alarm_s: int = 600
    end_s: int = 900


def replace_in_place(plan: Timeline) -> Served:
    """Count the requests when the same machines stop one version and start the other."""
    served: Served = Counter()
    for now_s in range(plan.end_s):
        starting = any(begin <= now_s < begin + plan.start_s for begin in (plan.release_s, plan.alarm_s))
        running = "new" if plan.release_s <= now_s < plan.alarm_s else "old"
        version = "lost" if starting else running
        served[version] += plan.per_second
    return served


def switch_over(plan: Timeline, *, keep_old_s: int) -> Served:
    """Count the requests when a second environment is started beside the first and the router switches.

    The old environment is taken down ``keep_old_s`` after the switch. If the alarm comes later than that, it
    has to be started again, and until it can answer the bad version goes on.
    """
    switch_s = plan.release_s + plan.start_s
    old_is_up = plan.alarm_s < switch_s + keep_old_s
    back_s = plan.alarm_s if old_is_up else plan.alarm_s + plan.start_s
    served: Served = Counter()
    for now_s in range(plan.end_s):
        served["new" if switch_s <= now_s < back_s else "old"] += plan.per_second
    return served
