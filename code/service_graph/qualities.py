"""What a request through a service graph can expect.

symbol   meaning                                             unit
a        availability of one replica                         share of the time
n        number of replicas                                  1
A        availability of a request                           share of the time
h        time that one hop over the network adds             ms

Failures of replicas are taken to be independent. They are not when one bad release, one certificate or one
power cut takes all of them down: then the result is too good.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from service_graph.graph import reached

if TYPE_CHECKING:
    from service_graph.graph import Services

HOURS_PER_YEAR = 8760


def replicated_availability(a: float, n: int) -> float:
    """Return the share of the time in which at least one of ``n`` replicas works.

    >>> replicated_availability(0.9, 2)
    0.99
    """
    return 1 - (1 - a) ** n


def availability(services: Services, entry: str) -> float:
    """Return ``A``; each service that the request needs counts once."""
    groups = [services[name] for name in sorted(reached(services, entry))]
    up = [replicated_availability(g.availability, g.replicas) for g in groups]
    return prod(up)


def latency_ms(services: Services, entry: str, *, hop_ms: float) -> float:
    """Return the time of a request to ``entry`` that makes its calls one after the other."""
    service = services[entry]
    calls = (latency_ms(services, callee, hop_ms=hop_ms) for callee in service.needs + service.wants)
    return service.latency_ms + sum(hop_ms + call for call in calls)


def hours_down_per_year(share_up: float) -> float:
    """Return the hours of a year in which a request finds the system down.

    >>> round(hours_down_per_year(0.999), 2)
    8.76
    """
    return (1 - share_up) * HOURS_PER_YEAR
