"""Availability and latency of a request through services; chapter on styles, sec-microservices."""

from service_graph.graph import Service, reached, read_services, with_one_replica
from service_graph.qualities import availability, hours_down_per_year, latency_ms, replicated_availability

__all__ = [
    "Service",
    "availability",
    "hours_down_per_year",
    "latency_ms",
    "reached",
    "read_services",
    "replicated_availability",
    "with_one_replica",
]
