"""Availability and latency of a request through services; chapter on styles, sec-microservices.

How the same modules fare when they are cut into other programs: chapter on drivers, sec-three-designs.
"""

from service_graph.cuts import availability_when_cut, calls, remote_calls
from service_graph.graph import Service, reached, read_services, with_one_replica
from service_graph.qualities import availability, hours_down_per_year, latency_ms, replicated_availability

__all__ = [
    "Service",
    "availability",
    "availability_when_cut",
    "calls",
    "hours_down_per_year",
    "latency_ms",
    "reached",
    "read_services",
    "remote_calls",
    "replicated_availability",
    "with_one_replica",
]
