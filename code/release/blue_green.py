"""Blue-green deployment: two complete environments and one pointer, against replacing in place.

Time runs in whole seconds. A release begins at ``release_s``; at ``alarm_s`` somebody sees that the new
version is bad, and the old one is brought back. Requests that arrive while nothing is running are lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Served: TypeAlias = Counter[str]
"""'old', 'new' or 'lost' → requests"""
Up: TypeAlias = Mapping[str, Sequence[range]]
"""version → the seconds in which it can answer"""


@dataclass(frozen=True)
class Timeline:
    """When what happens."""

    per_second: int = 40
    start_s: int = 90  # from starting a version (loading its model) until it can answer
    release_s: int = 60
    alarm_s: int = 600
    end_s: int = 900


def serve(plan: Timeline, live: Callable[[int], str], up: Up) -> Served:
    """Count who answers, when ``live`` tells where requests go and ``up`` when each version can answer.

    >>> plan = Timeline(per_second=10, end_s=5)
    >>> sorted(serve(plan, lambda now_s: "new", {"new": [range(2, 5)]}).items())
    [('lost', 20), ('new', 30)]
    """
    served: Served = Counter()
    for now_s in range(plan.end_s):
        version = live(now_s)
        can_answer = any(now_s in period for period in up[version])
        served[version if can_answer else "lost"] += plan.per_second
    return served


def replace_in_place(plan: Timeline) -> Served:
    """Count the requests when the same machines stop one version and start the other."""
    up = {
        "old": [range(plan.release_s), range(plan.alarm_s + plan.start_s, plan.end_s)],
        "new": [range(plan.release_s + plan.start_s, plan.alarm_s)],
    }
    return serve(plan, lambda now_s: "new" if plan.release_s <= now_s < plan.alarm_s else "old", up)


def switch_over(plan: Timeline, *, keep_old_s: int) -> Served:
    """Count the requests when a second environment is started beside the first and the router switches.

    The old environment is taken down ``keep_old_s`` after the switch. If the alarm comes later than that, it
    has to be started again, and until it can answer the bad version goes on.
    """
    switch_s = plan.release_s + plan.start_s
    gone_s = switch_s + keep_old_s
    back_s = plan.alarm_s if plan.alarm_s < gone_s else plan.alarm_s + plan.start_s
    up = {"old": [range(gone_s), range(back_s, plan.end_s)], "new": [range(switch_s, plan.end_s)]}
    return serve(plan, lambda now_s: "new" if switch_s <= now_s < back_s else "old", up)
